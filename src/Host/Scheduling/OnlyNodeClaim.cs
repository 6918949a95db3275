namespace SendWorkflows.Host.Scheduling;

/// <summary>On SQLite there is one node, and it does one round of work at a time.</summary>
internal sealed class OnlyNodeClaim : IWorkClaim, IAsyncDisposable
{
    public Task<IAsyncDisposable?> TryAsync(string work, CancellationToken cancellation) => Task.FromResult<IAsyncDisposable?>(this);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
