using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Interventions;

/// <summary>Logs a session, once however often the form is sent, and corrects one by another that names it.</summary>
public sealed class LogSession(AppDb db, InterventionReach reach, GroupChange group, ProvisionWords words, AuditLog audit, Actor actor, TimeProvider time)
{
    /// <summary>Logs a session. The session, or what to mend; neither if the intervention is out of reach.</summary>
    public async Task<(Session? Logged, IReadOnlyList<FieldProblem> Problems)> RunAsync(Guid interventionId, SessionInput input, CancellationToken cancellation = default)
    {
        if (await SentBeforeAsync(interventionId, input.Key, cancellation) is { } known)
            return (known, []);
        if (await FindAsync(interventionId, cancellation) is not { } intervention)
            return (null, []);
        var problems = input.Problems(intervention, time.Today());
        return problems.Count > 0 ? (null, problems) : await SaveAsync(intervention, input, null, "", withdrawn: false, cancellation);
    }

    /// <summary>Corrects a session: the first stays and no longer counts. The correction, or what to mend; neither if it is out of reach.</summary>
    /// <param name="sessionId">The session to correct.</param>
    /// <param name="input">How it was in truth.</param>
    /// <param name="withdrawn">Whether no session was held after all.</param>
    /// <param name="reason">Why it is corrected.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<(Session? Logged, IReadOnlyList<FieldProblem> Problems)> CorrectAsync(
        Guid sessionId, SessionInput input, bool withdrawn, string? reason, CancellationToken cancellation = default)
    {
        var wrong = await db.Sessions.SingleOrDefaultAsync(s => s.Id == sessionId, cancellation);
        if (wrong is null || await FindAsync(wrong.InterventionId, cancellation) is not { } intervention)
            return (null, []);
        if (await SentBeforeAsync(intervention.Id, input.Key, cancellation) is { } known)
            return (known, []);
        var problems = (withdrawn ? [] : input.Problems(intervention, time.Today())).ToList();
        if (string.IsNullOrWhiteSpace(reason))
            problems.Add(new("Reason", "Write why it is corrected: the next reader will ask."));
        if (wrong.Corrected)
            problems.Add(new("", "This entry has been corrected already. Correct the newer one."));
        if (problems.Count > 0)
            return (null, problems);
        wrong.Corrected = true;
        var right = withdrawn ? new SessionInput(input.Key, wrong.HeldOn, wrong.Minutes, wrong.Done, []) : input;
        return await SaveAsync(intervention, right, wrong, reason!.Trim(), withdrawn, cancellation);
    }

    private Task<Session?> SentBeforeAsync(Guid interventionId, Guid key, CancellationToken cancellation) =>
        db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Key == key && s.InterventionId == interventionId, cancellation);

    private async Task<Intervention?> FindAsync(Guid id, CancellationToken cancellation) =>
        await reach.MayLogAsync(id, cancellation) ? await reach.Seen().Include(i => i.Group).SingleOrDefaultAsync(i => i.Id == id, cancellation) : null;

    private async Task<(Session? Logged, IReadOnlyList<FieldProblem> Problems)> SaveAsync(
        Intervention intervention, SessionInput input, Session? corrects, string reason, bool withdrawn, CancellationToken cancellation)
    {
        var session = new Session
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            InterventionId = intervention.Id,
            HeldOn = input.HeldOn!.Value,
            Minutes = input.Minutes!.Value,
            Done = input.Done?.Trim() ?? "",
            Key = input.Key,
            LoggedById = actor.RequiredUserId,
            LoggedAt = time.GetUtcNow().UtcDateTime,
            CorrectsId = corrects?.Id,
            Reason = reason,
            Withdrawn = withdrawn,
        };
        db.Sessions.Add(session);
        foreach (var pupil in input.Pupils.Where(p => intervention.Group.Exists(m => m.PupilId == p.PupilId)).DistinctBy(p => p.PupilId))
        {
            var feedback = pupil.Came && pupil.Feedback is { } said && words.Feedback.ContainsKey(said) ? said : null;
            db.SessionPupils.Add(new SessionPupil { Id = Guid.CreateVersion7(time.GetUtcNow()), SessionId = session.Id, PupilId = pupil.PupilId, Came = pupil.Came, Feedback = feedback });
        }

        await group.MarkChangedAsync(input.Pupils.Select(p => p.PupilId), cancellation);
        audit.Record(corrects is null ? "session-logged" : withdrawn ? "session-withdrawn" : "session-corrected", "session", session.Id.ToString(),
            $"{intervention.Name}, {Words.Date(session.HeldOn)}, {Words.Minutes(session.Minutes)}, {input.Pupils.Count(p => p.Came)} came.{(reason.Length > 0 ? $" {reason}" : "")}", intervention.SchoolId);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return (session, []);
        }
        catch (DbUpdateException twice) when (twice.IsConflict())
        {
            // The same form arrived twice at once: the unique key kept one, and that one is the answer to both.
            db.ChangeTracker.Clear();
            return await SentBeforeAsync(intervention.Id, input.Key, cancellation) is { } first
                ? (first, [])
                : (null, [new("", "Somebody else corrected this entry at the same time. Open it again.")]);
        }
    }
}
