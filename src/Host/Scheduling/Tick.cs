using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Scheduling;

/// <summary>
/// Does all due work once: timers, then whatever has registered, then messages. Each node calls it every few seconds, and so does the demonstration's clock.
/// One runs at a time in a process; between processes, claims and unique keys keep work from being done twice.
/// </summary>
public sealed partial class Tick(IServiceScopeFactory scopes, IServiceProvider services, ClockAgreement clocks, ILogger<Tick> log) : IDisposable
{
    private const string Night = "night";
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly IWorkClaim _claims = services.GetRequiredService<IWorkClaim>();

    /// <summary>
    /// Runs now, after any tick that is under way, and then the night's work if it is owed. One work's failure does not keep the others from running. A node whose clock
    /// disagrees with the database's does nothing.
    /// </summary>
    public Task<TickOutcome> RunAsync(CancellationToken cancellation = default) => OnceAsync(
        async () => (await RunAllAsync<ITickWork>(cancellation)).Plus(await RunOwedNightAsync(cancellation)), cancellation);

    /// <summary>Runs the night's work now, after any tick that is under way.</summary>
    public Task<TickOutcome> RunNightlyAsync(CancellationToken cancellation = default) => OnceAsync(() => RunAllAsync<INightlyWork>(cancellation), cancellation);

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private async Task<TickOutcome> OnceAsync(Func<Task<TickOutcome>> work, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            var standing = await clocks.LookAsync(cancellation);
            await InScopeAsync(parts => parts.GetRequiredService<Operations.NodeRegister>().BeatAsync(standing, cancellation));
            if (standing.Problem is { } problem)
            {
                LogStopped(problem);
                return new TickOutcome(TickOutcome.Nothing.Done, [problem]);
            }

            // The demonstration's clock may have been moved by a command running beside the service.
            await InScopeAsync(parts => parts.GetRequiredService<ClockState>().FollowAsync(cancellation));
            return await work();
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<TickOutcome> RunAllAsync<T>(CancellationToken cancellation)
        where T : IScheduledWork
    {
        var total = TickOutcome.Nothing;
        for (var place = 0; await RunAtAsync<T>(place, cancellation) is { } outcome; place++)
            total = total.Plus(outcome);
        return total;
    }

    private async Task<TickOutcome?> RunAtAsync<T>(int place, CancellationToken cancellation)
        where T : IScheduledWork
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        if (scope.ServiceProvider.GetServices<T>().OrderBy(work => work.Order).ElementAtOrDefault(place) is not { } work)
            return null;
        var name = work.GetType().Name;
        try
        {
            using var trace = Operations.Traces.Source.StartActivity(name);
            await using var claim = work.IsShared ? null : await _claims.TryAsync(name, cancellation);
            return work.IsShared || claim is not null ? new TickOutcome(await work.RunAsync(cancellation), []) : TickOutcome.Nothing;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogFailure(problem, name);
            return new TickOutcome(TickOutcome.Nothing.Done, [problem.Message]);
        }
    }

    private async Task<TickOutcome> RunOwedNightAsync(CancellationToken cancellation)
    {
        if (await OwedAsync(owed => owed.SinceAsync(cancellation)) is null)
            return TickOutcome.Nothing;
        await using var claim = await _claims.TryAsync(Night, cancellation);
        // Asked again, as the node that held the claim may just have done it.
        if (claim is null || await OwedAsync(owed => owed.SinceAsync(cancellation)) is not { } since)
            return TickOutcome.Nothing;
        var outcome = await RunAllAsync<INightlyWork>(cancellation);
        await OwedAsync(async owed =>
        {
            await owed.DoneAsync(since, cancellation);
            return since;
        });
        return outcome;
    }

    private async Task<string?> OwedAsync(Func<NightOwed, Task<string?>> ask)
    {
        string? answer = null;
        await InScopeAsync(async parts => answer = await ask(parts.GetRequiredService<NightOwed>()));
        return answer;
    }

    private async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        await work(scope.ServiceProvider);
    }

    [LoggerMessage(LogLevel.Error, "{Work} failed; it is tried again at the next tick.")]
    private partial void LogFailure(Exception problem, string work);

    [LoggerMessage(LogLevel.Error, "{Problem}")]
    private partial void LogStopped(string problem);
}
