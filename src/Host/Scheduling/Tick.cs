using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Scheduling;

/// <summary>
/// Does all due work once: timers, then whatever has registered, then messages. The scheduler calls it, and so does the demonstration's clock.
/// One runs at a time in a process; between processes, claims and unique keys keep work from being done twice.
/// </summary>
public sealed partial class Tick(IServiceScopeFactory scopes, ILogger<Tick> log) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>Runs now, after any tick that is under way. One work's failure does not keep the others from running.</summary>
    public Task<TickOutcome> RunAsync(CancellationToken cancellation = default) => RunAllAsync<ITickWork>(cancellation);

    /// <summary>Runs the night's work now, after any tick that is under way.</summary>
    public Task<TickOutcome> RunNightlyAsync(CancellationToken cancellation = default) => RunAllAsync<INightlyWork>(cancellation);

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private async Task<TickOutcome> RunAllAsync<T>(CancellationToken cancellation)
        where T : IScheduledWork
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            await FollowClockAsync(cancellation);
            var total = TickOutcome.Nothing;
            for (var place = 0; await RunAtAsync<T>(place, cancellation) is { } outcome; place++)
                total = total.Plus(outcome);
            return total;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<TickOutcome?> RunAtAsync<T>(int place, CancellationToken cancellation)
        where T : IScheduledWork
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        if (scope.ServiceProvider.GetServices<T>().OrderBy(work => work.Order).ElementAtOrDefault(place) is not { } work)
            return null;
        try
        {
            return new TickOutcome(await work.RunAsync(cancellation), []);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogFailure(problem, work.GetType().Name);
            return new TickOutcome(TickOutcome.Nothing.Done, [problem.Message]);
        }
    }

    /// <summary>The demonstration's clock may have been moved by a command running beside the service.</summary>
    private async Task FollowClockAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ClockState>().FollowAsync(cancellation);
    }

    [LoggerMessage(LogLevel.Error, "{Work} failed; it is tried again at the next tick.")]
    private partial void LogFailure(Exception problem, string work);
}
