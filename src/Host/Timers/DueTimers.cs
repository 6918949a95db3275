using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Timers;

/// <summary>
/// Fires every timer that is due, each in a transaction of its own with all that follows from it, so that a kill at any point loses nothing and
/// doubles nothing. A run's timers fire in the order of their instants, also after a long standstill.
/// </summary>
public sealed partial class DueTimers(IServiceScopeFactory scopes, TimeProvider time, ILogger<DueTimers> log)
{
    private const int Batch = 100;

    /// <summary>Fires until none is due.</summary>
    public async Task<TimersFired> FireAsync(CancellationToken cancellation = default)
    {
        int fired = 0, failed = 0;
        for (var seen = new HashSet<Guid>(); await BatchAsync(cancellation) is { Count: > 0 } runs; seen.UnionWith(runs))
        {
            var before = fired;
            foreach (var run in runs)
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

            // Only what another node has in hand is left: that node ends it.
            if (fired == before && seen.IsSupersetOf(runs))
                break;
        }

        return new TimersFired(fired, failed);
    }

    /// <summary>The runs with a due timer, earliest first. One timer of each fires before the list is asked for again.</summary>
    private async Task<List<Guid>> BatchAsync(CancellationToken cancellation)
    {
        await using var work = scopes.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        var db = work.ServiceProvider.GetRequiredService<AppDb>();
        var now = time.GetUtcNow().UtcDateTime;
        // What is paused stays silent: its timers wait, and count from their own instants when it goes on.
        return await db.Timers.Where(t => t.DueAt <= now && (t.RetryAt == null || t.RetryAt <= now) && !db.RunPauses.Any(p => p.RunId == t.RunId && p.EndedOn == null))
            .GroupBy(t => t.RunId).Select(g => new { Run = g.Key, First = g.Min(t => t.DueAt) })
            .OrderBy(g => g.First).ThenBy(g => g.Run).Take(Batch).Select(g => g.Run).ToListAsync(cancellation);
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

    [LoggerMessage(LogLevel.Error, "Timer {TimerId} of run {RunId} failed and stays due.")]
    private partial void LogFailure(Exception problem, string? timerId, Guid runId);
}
