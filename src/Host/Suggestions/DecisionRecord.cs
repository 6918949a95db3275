using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Suggestions;

/// <summary>The one class that writes decisions. It needs a signed-in person who may decide in the pupil's school, and a coded reason.</summary>
public sealed class DecisionRecord(AppDb db, Actor actor, AuditLog audit, TimeProvider time)
{
    private const int LongestNote = 2000;

    /// <summary>The roles that may decide.</summary>
    public static IReadOnlyList<string> MayDecide { get; } = [Roles.Senco, Roles.Head, Roles.Slt];

    /// <summary>Whether the person acting may decide about pupils of this school.</summary>
    public bool IsAllowed(Guid schoolId) => actor.UserId is not null && actor.IsAnyIn(schoolId, MayDecide);

    internal static List<InputProblem> Check(string kind, string? reason, string? note)
    {
        var problems = new List<InputProblem>();
        if (DecisionReasons.For(kind).All(r => r.Code != reason))
            problems.Add(new InputProblem("Reason", "Choose the reason that comes nearest."));
        else if (reason == DecisionReasons.Other && string.IsNullOrWhiteSpace(note))
            problems.Add(new InputProblem("Note", "Say in a few words what the other reason is."));
        if (note?.Length > LongestNote)
            problems.Add(new InputProblem("Note", $"Shorten the note to {LongestNote} characters; it has {note.Length}."));
        return problems;
    }

    /// <summary>Adds the decision and its audit entry to the change being made; the caller saves.</summary>
    internal Decision Add(Guid id, Pupil pupil, string kind, string reason, string? note, string followed, Suggestion? suggestion, Guid? ruleSetVersionId, DateOnly? until = null)
    {
        if (!IsAllowed(pupil.SchoolId))
            throw new InvalidOperationException("Only the SENCo, a senior leader or the head of the pupil's school can decide.");
        var now = time.GetUtcNow().UtcDateTime;
        var decision = new Decision
        {
            Id = id,
            PupilId = pupil.Id,
            SuggestionId = suggestion?.Id,
            Kind = kind,
            Reason = reason,
            Note = note?.Trim() ?? "",
            Followed = followed,
            Until = until,
            Evidence = suggestion?.Evidence ?? "",
            UserId = actor.RequiredUserId,
            At = now,
            RuleSetVersionId = ruleSetVersionId,
        };
        db.Decisions.Add(decision);
        pupil.ChangedAt = now;
        audit.Record($"decision-{kind}", "decision", decision.Id.ToString(), $"{DecisionReasons.Words(kind, reason)}. {followed}".Trim(), pupil.SchoolId, pupil.Id);
        return decision;
    }
}
