using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Timers;

namespace SendWorkflows.Host.Notifications;

/// <summary>Hands written digests to the transport. One that fails is counted, explained and tried again later; none is given up.</summary>
public sealed class HandOverDigests(AppDb db, IMailTransport transport, TimeProvider time)
{
    private const int LongestMessage = 500;

    /// <summary>Hands over what waits. Returns how many were accepted and how many failed.</summary>
    public async Task<(int Accepted, int Failed)> RunAsync(CancellationToken cancellation = default)
    {
        int accepted = 0, failed = 0;
        var now = time.GetUtcNow().UtcDateTime;
        var waiting = await db.Digests.Where(d => d.HandedOverAt == null && (d.RetryAt == null || d.RetryAt <= now)).OrderBy(d => d.RecordedAt).ToListAsync(cancellation);
        foreach (var digest in waiting)
        {
            try
            {
                await transport.HandOverAsync(digest, cancellation);
                digest.HandedOverAt = time.GetUtcNow().UtcDateTime;
                digest.LastError = null;
                accepted++;
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                digest.Attempts++;
                digest.RetryAt = time.GetUtcNow().UtcDateTime + RetryWait.After(digest.Attempts);
                var why = problem.InnerException is { } inner ? $"{problem.Message} {inner.Message}" : problem.Message;
                digest.LastError = why.Length > LongestMessage ? why[..LongestMessage] : why;
                failed++;
            }

            await db.SaveChangesAsync(cancellation);
        }

        return (accepted, failed);
    }
}
