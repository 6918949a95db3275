using SendWorkflows.Host.Access;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Timers;

/// <summary>
/// Fires every timer that is due, each with all that follows from it in one transaction, so that a kill at any point loses nothing and doubles nothing. Many runs
/// share a transaction; when one of them fails, all are fired again one by one, so that the one alone is kept back. A run's timers fire in the order of
/// their instants, also after a long standstill.
/// </summary>
public sealed partial class DueTimers(IServiceScopeFactory scopes, SchedulingSettings settings, ILogger<DueTimers> log)
{
    /// <summary>Fires until none is due but those that another node has in hand.</summary>
    public async Task<TimersFired> FireAsync(CancellationToken cancellation = default)
    {
        var total = TimersFired.None;
        while (await BatchAsync(cancellation) is var batch && batch != TimersFired.None)
            total += batch;
        return total;
    }

    /// <summary>Fires one timer of each run that is claimed. Nothing fired and nothing failed means that nothing was there to claim.</summary>
    internal async Task<TimersFired> BatchAsync(CancellationToken cancellation)
    {
        ManyTimers many;
        await using (var work = scopes.CreateAsyncScope())
        {
            work.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
            many = ActivatorUtilities.CreateInstance<ManyTimers>(work.ServiceProvider);
            try
            {
                return new TimersFired(await many.FireAsync(settings.Batch, cancellation), 0);
            }
            catch (Exception problem) when (problem is not OperationCanceledException && many.Claimed.Count > 0)
            {
                LogFallBack(problem, many.Claimed.Count);
            }
        }

        int fired = 0, failed = 0;
        foreach (var run in many.Claimed)
        {
            switch (await FireOneAsync(run, cancellation))
            {
                case true:
                    fired++;
                    break;
                case false:
                    failed++;
                    break;
            }
        }

        return new TimersFired(fired, failed);
    }

    /// <summary>True if a timer fired, false if it failed, <c>null</c> if there was none to fire after all.</summary>
    private async Task<bool?> FireOneAsync(Guid runId, CancellationToken cancellation)
    {
        await using var work = scopes.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        var one = ActivatorUtilities.CreateInstance<OneTimer>(work.ServiceProvider);
        try
        {
            return await one.FireAsync(runId, cancellation) ? true : null;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogFailure(problem, one.Claimed?.TimerId, runId);
            if (one.Claimed is null)
                return null;
            await NoteAsync(one.Claimed.Id, problem, cancellation);
            return false;
        }
    }

    private async Task NoteAsync(Guid timerId, Exception problem, CancellationToken cancellation)
    {
        await using var work = scopes.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        await work.ServiceProvider.GetRequiredService<TimerFailures>().NoteAsync(timerId, problem, cancellation);
    }

    [LoggerMessage(LogLevel.Warning, "One of {Count} runs kept the others from being moved together; they are moved one by one.")]
    private partial void LogFallBack(Exception problem, int count);

    [LoggerMessage(LogLevel.Error, "Timer {TimerId} of run {RunId} failed and stays due.")]
    private partial void LogFailure(Exception problem, string? timerId, Guid runId);
}
