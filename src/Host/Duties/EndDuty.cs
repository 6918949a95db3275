using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Duties;

/// <summary>
/// Ends a duty because a person says that it is done or no longer needed. Only one that no run has opened: a run's duties end with the run's own
/// events, which have forms of their own.
/// </summary>
public sealed class EndDuty(AppDb db, Actor actor, AuditLog audit, TimeProvider time)
{
    /// <summary>How a duty can end, with the words people choose between.</summary>
    public static IReadOnlyDictionary<string, string> Outcomes { get; } = new Dictionary<string, string>
    {
        ["done"] = "Yes, it is done",
        ["not-needed"] = "It is no longer needed",
    };

    private const int LongestNote = 2000;

    /// <summary>Whether the person may end it: whoever it is for, whoever it has come to, and those who answer for the school.</summary>
    public bool MayEnd(Duty duty) => duty.RunId is null && actor.IsAnyIn(duty.SchoolId, [duty.Role, duty.EscalatedTo ?? duty.Role, .. Roles.SeeWholeSchool]);

    /// <summary>Ends it, or says what to mend. Ending one that has ended changes nothing.</summary>
    /// <returns>What to mend, with the field it is about; empty when it has ended; <c>null</c> if there is none that this person may end.</returns>
    public async Task<IReadOnlyDictionary<string, string>?> RunAsync(Guid dutyId, string? outcome, string? note, CancellationToken cancellation = default)
    {
        if (await db.Duties.SingleOrDefaultAsync(d => d.Id == dutyId, cancellation) is not { } duty || !MayEnd(duty))
            return null;
        if (Check(outcome, note) is { Count: > 0 } problems)
            return problems;
        if (duty.ClosedAt is not null)
            return new Dictionary<string, string>();
        duty.ClosedAt = time.GetUtcNow().UtcDateTime;
        duty.Outcome = outcome;
        duty.Note = note?.Trim() ?? "";
        audit.Record("duty-ended", "duty", duty.Id.ToString(), $"{duty.Title}: {outcome}.", duty.SchoolId, duty.PupilId);
        await db.SaveChangesAsync(cancellation);
        return new Dictionary<string, string>();
    }

    private static Dictionary<string, string> Check(string? outcome, string? note)
    {
        var problems = new Dictionary<string, string>();
        if (outcome is null || !Outcomes.ContainsKey(outcome))
            problems["Outcome"] = "Say whether it is done or no longer needed.";
        else if (outcome == "not-needed" && string.IsNullOrWhiteSpace(note))
            problems["Note"] = "Say in a few words why it is no longer needed.";
        if (note?.Length > LongestNote)
            problems["Note"] = $"Shorten the note to {LongestNote} characters; it has {note.Length}.";
        return problems;
    }
}
