using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Timers;

/// <summary>Counts a timer's failures and waits longer after each; a failing timer is never dropped.</summary>
public sealed class TimerFailures(AppDb db, TimeProvider time)
{
    private const int LongestMessage = 500;

    /// <summary>Notes a failure: the timer stays due and is tried again after one minute, two, four and so on up to six hours.</summary>
    internal async Task NoteAsync(Guid timerId, Exception problem, CancellationToken cancellation)
    {
        if (await db.Timers.SingleOrDefaultAsync(t => t.Id == timerId, cancellation) is not { } timer)
            return;
        timer.Attempts++;
        timer.RetryAt = time.GetUtcNow().UtcDateTime + RetryWait.After(timer.Attempts);
        timer.LastError = problem.Message.Length > LongestMessage ? problem.Message[..LongestMessage] : problem.Message;
        await db.SaveChangesAsync(cancellation);
    }
}
