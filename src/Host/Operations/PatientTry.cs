namespace SendWorkflows.Host.Operations;

/// <summary>Tries something that may never come back, such as writing to a share that hangs, and keeps nobody waiting for it. Shared by all who ask.</summary>
/// <param name="attempt">What is tried; it returns a problem, or <c>null</c> when all is well.</param>
/// <param name="clock">The clock of the computer.</param>
internal sealed class PatientTry(Func<string?> attempt, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Lock _gate = new();
    private Task<string?>? _underWay;

    /// <summary>The problem, or <c>null</c>; after three seconds without an answer, <paramref name="hangs"/>.</summary>
    internal async Task<string?> ProblemAsync(string hangs, CancellationToken cancellation)
    {
        try
        {
            return await UnderWay().WaitAsync(Patience, clock, cancellation);
        }
        catch (TimeoutException)
        {
            return hangs;
        }
    }

    // What hangs cannot be given up. While one attempt does, no more are begun: each would hold a thread.
    private Task<string?> UnderWay()
    {
        lock (_gate)
            return _underWay is { IsCompleted: false } ? _underWay : _underWay = Task.Run(attempt);
    }
}
