namespace SendWorkflows.Host.Data;

/// <summary>
/// How many connections may be kept at a time. Work that keeps one may ask in a scope of its own too, over another: if all that a pool has were kept, each would wait for
/// one more.
/// </summary>
internal sealed class KeptConnections(DatabaseSettings database) : IDisposable
{
    private const int ShareOfPool = 4;
    private readonly SemaphoreSlim _free = new(database.Connections / ShareOfPool);

    public void Dispose() => _free.Dispose();

    /// <summary>False if as many are kept as may be.</summary>
    internal bool Take() => _free.Wait(TimeSpan.Zero);

    internal void Return() => _free.Release();
}
