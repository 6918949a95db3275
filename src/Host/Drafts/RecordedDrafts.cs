using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Drafts;

/// <summary>Takes a form's draft away in the very change that records the form, whichever operation makes it.</summary>
public sealed class RecordedDrafts(AppDb db, DraftOfTicket drafts)
{
    /// <summary>From here on, what this piece of work saves takes the form's draft with it. Looking at a record, which writes to the audit log alone, does not.</summary>
    public async Task EndWithRecordingAsync(DraftTicket ticket, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(ticket, cancellation) is { } draft)
            db.SavingChanges += (_, _) => TakeAway(draft);
    }

    // Each time it is saved: an attempt that was overtaken is worked out anew from nothing.
    private void TakeAway(Draft draft)
    {
        if (db.ChangeTracker.Entries().Any(entry => entry.Entity is not (AuditEntry or Draft) && entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
            db.Entry(draft).State = EntityState.Deleted;
    }
}

/// <summary>A draft that is gone already, thrown away in another tab, keeps nobody from recording.</summary>
internal sealed class GoneDrafts : SaveChangesInterceptor
{
    public override InterceptionResult ThrowingConcurrencyException(ConcurrencyExceptionEventData eventData, InterceptionResult result) =>
        eventData.Entries.All(entry => entry.Entity is Draft) ? InterceptionResult.Suppress() : result;

    public override ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(ConcurrencyExceptionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ThrowingConcurrencyException(eventData, result));
}
