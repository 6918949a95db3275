using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Timers;

namespace SendWorkflows.Host.Notifications;

/// <summary>Hands written emails to the transport. One that fails is counted, explained and tried again later; none is given up.</summary>
public sealed class HandOverEmails(AppDb db, IMailTransport transport, MailSeal seal, IServiceProvider services, TimeProvider time)
{
    private const int LongestMessage = 500;

    /// <summary>So many failures one after another mean that the mail server is away: the rest waits for the next look rather than for its silence.</summary>
    private const int MostFailuresInARow = 5;

    private readonly IEmailClaim _claim = services.GetRequiredService<IEmailClaim>();

    /// <summary>Hands over what waits. Returns how many were accepted and how many failed.</summary>
    public async Task<(int Accepted, int Failed)> RunAsync(CancellationToken cancellation = default)
    {
        int accepted = 0, failed = 0, inARow = 0;
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var id in await db.Emails.Where(d => d.HandedOverAt == null && (d.RetryAt == null || d.RetryAt <= now)).OrderBy(d => d.RecordedAt).Select(d => d.Id).ToListAsync(cancellation))
        {
            switch (await OneAsync(id, cancellation))
            {
                case true:
                    accepted++;
                    inARow = 0;
                    break;
                case false:
                    failed++;
                    inARow++;
                    break;
            }

            if (inARow == MostFailuresInARow)
                break;
        }

        return (accepted, failed);
    }

    /// <summary>True if the transport accepted it, false if it failed, <c>null</c> if another node has it.</summary>
    private async Task<bool?> OneAsync(Guid id, CancellationToken cancellation)
    {
        await using var claim = await _claim.BeginAsync(db, cancellation);
        if (await _claim.TakeAsync(db, id, cancellation) is not { } email)
            return null;
        var accepted = await HandOverAsync(email, cancellation);
        await db.SaveChangesAsync(cancellation);
        if (claim is not null)
            await claim.CommitAsync(cancellation);
        return accepted;
    }

    private async Task<bool> HandOverAsync(Email email, CancellationToken cancellation)
    {
        try
        {
            await transport.HandOverAsync(email, seal.TextOf(email), cancellation);
            email.HandedOverAt = time.GetUtcNow().UtcDateTime;
            (email.LastError, email.SealedLink) = (null, null);
            return true;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            email.Attempts++;
            email.RetryAt = time.GetUtcNow().UtcDateTime + RetryWait.After(email.Attempts);
            var why = problem.InnerException is { } inner ? $"{problem.Message} {inner.Message}" : problem.Message;
            email.LastError = why.Length > LongestMessage ? why[..LongestMessage] : why;
            return false;
        }
    }
}
