using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Interventions;

/// <summary>Records how the pupils of a group have responded. What stood there before is in the audit.</summary>
public sealed class RecordResponse(AppDb db, InterventionReach reach, GroupChange group, ProvisionWords words, AuditLog audit, TimeProvider time)
{
    /// <summary>Records the answers for the members the person sees. What to mend, or <c>null</c> if the intervention is out of reach.</summary>
    public async Task<IReadOnlyList<FieldProblem>?> RunAsync(Guid interventionId, IReadOnlyList<ResponseInput> answers, CancellationToken cancellation = default)
    {
        var intervention = await reach.Seen().Include(i => i.Group).SingleOrDefaultAsync(i => i.Id == interventionId, cancellation);
        if (intervention is null || !await reach.MayLogAsync(interventionId, cancellation))
            return null;
        var problems = answers.SelectMany((answer, i) => answer.Problems(i, words)).ToList();
        if (problems.Count > 0)
            return problems;
        var changed = new List<Guid>();
        foreach (var answer in answers)
        {
            if (intervention.Group.Find(m => m.Id == answer.MemberId) is not { } member || !Differs(member, answer))
                continue;
            audit.Record("response-recorded", "intervention", interventionId.ToString(),
                $"{intervention.Name}: progress {words.ProgressName(answer.Progress)} (was {words.ProgressName(member.Progress)}); measure {answer.Start ?? "not known"} to {answer.Now ?? "not known"} (was {Number.Words(member.MeasureAtStart)} to {Number.Words(member.MeasureNow)}).",
                intervention.SchoolId, member.PupilId);
            (member.MeasureAtStart, member.MeasureNow) = (Number.Read(answer.Start), Number.Read(answer.Now));
            member.Progress = string.IsNullOrEmpty(answer.Progress) ? null : answer.Progress;
            member.RespondedOn = time.Today();
            changed.Add(member.PupilId);
        }

        await group.MarkChangedAsync(changed, cancellation);
        await db.SaveChangesAsync(cancellation);
        return [];
    }

    private static bool Differs(GroupMember member, ResponseInput answer) =>
        member.MeasureAtStart != Number.Read(answer.Start) || member.MeasureNow != Number.Read(answer.Now) || (member.Progress ?? "") != (answer.Progress ?? "");
}

/// <summary>How one pupil responded, as a person fills it in.</summary>
/// <param name="MemberId">The membership.</param>
/// <param name="Start">The measure at the start, or empty.</param>
/// <param name="Now">The newest measure, or empty.</param>
/// <param name="Progress">Progress made, or empty for not known.</param>
public sealed record ResponseInput(Guid MemberId, string? Start, string? Now, string? Progress)
{
    internal IEnumerable<FieldProblem> Problems(int index, ProvisionWords words)
    {
        foreach (var (name, text) in new[] { (nameof(Start), Start), (nameof(Now), Now) })
        {
            if (!string.IsNullOrWhiteSpace(text) && Number.Read(text) is null)
                yield return new($"Answers[{index}].{name}", $"\"{text}\" is not a number. Enter one like 72 or 4.5, or leave it empty.");
        }

        if (!string.IsNullOrEmpty(Progress) && words.Progress.All(p => p.Id != Progress))
            yield return new($"Answers[{index}].Progress", "Select the progress made from the list.");
    }
}
