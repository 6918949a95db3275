using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.SharedLinks;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Professionals;

/// <summary>Keeps a specialist's advice, the fact that it was given, and the step of the referral's workflow that waits for it.</summary>
public sealed class RecordAdvice(AppDb db, Actor actor, OpenSharedLink links, SpecialistFacts facts, Runs runs, AuditLog audit, TimeProvider time)
{
    private const int LongestText = 8000;

    /// <summary>Takes advice sent by a link. <c>null</c> where the link does not work; otherwise what to mend, empty when it is kept.</summary>
    public async Task<IReadOnlyList<InputProblem>?> BySpecialistAsync(string secret, AdviceInput input, CancellationToken cancellation)
    {
        if (await links.FindAsync(secret, LinkPurpose.Advice, cancellation) is not { } link)
            return null;
        if (await CheckAsync(link.Pupil, input, cancellation) is { Count: > 0 } problems)
            return problems;
        if (!links.Use(link))
            return [new InputProblem("", "This link has been used many times. Ask the school for a new one.")];
        await StageAsync(link.Pupil, input, link.Id, cancellation);
        await db.SaveChangesAsync(cancellation);
        return [];
    }

    /// <summary>Takes advice that came as a letter. <c>null</c> where there is no such pupil for this person.</summary>
    public async Task<IReadOnlyList<InputProblem>?> ByStaffAsync(Guid pupilId, AdviceInput input, CancellationToken cancellation)
    {
        if (await db.Pupils.SingleOrDefaultAsync(p => p.Id == pupilId, cancellation) is not { } pupil || !actor.MayRecord(pupil.SchoolId))
            return null;
        if (await CheckAsync(pupil, input, cancellation) is { Count: > 0 } problems)
            return problems;
        await StageAsync(pupil, input, null, cancellation);
        await db.SaveChangesAsync(cancellation);
        return [];
    }

    /// <summary>Takes back advice entered by mistake, with the reason; it stays readable. <c>null</c> where there is none for this person.</summary>
    public async Task<IReadOnlyList<InputProblem>?> TakeBackAsync(Guid pupilId, Guid adviceId, string? because, CancellationToken cancellation)
    {
        var pupil = await db.Pupils.SingleOrDefaultAsync(p => p.Id == pupilId, cancellation);
        var advice = await db.Advice.SingleOrDefaultAsync(a => a.Id == adviceId && a.PupilId == pupilId && a.WithdrawnAt == null, cancellation);
        if (pupil is null || advice is null || !actor.MayOversee(pupil.SchoolId))
            return null;
        if (string.IsNullOrWhiteSpace(because))
            return [new InputProblem("Because", "Write what was wrong.")];
        (advice.WithdrawnAt, advice.WithdrawnBecause) = (time.GetUtcNow().UtcDateTime, because.Trim());
        await facts.StageAsync(pupil, given: null, withdrawn: advice, cancellation);
        audit.Record("advice-taken-back", "advice", advice.Id.ToString(), $"Entered by mistake: {advice.WithdrawnBecause}", pupil.SchoolId, pupil.Id);
        await db.SaveChangesAsync(cancellation);
        return [];
    }

    private async Task StageAsync(Pupil pupil, AdviceInput input, Guid? linkId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var advice = new Advice
        {
            Id = Guid.CreateVersion7(now),
            PupilId = pupil.Id,
            LinkId = linkId,
            From = input.From!.Trim(),
            Role = input.Role!,
            SeenOn = input.SeenOn!.Value,
            ReceivedAt = now.UtcDateTime,
            Found = input.Found!.Trim(),
            Advised = input.Advised!.Trim(),
            Report = input.Report?.Trim() ?? "",
            RecordedByUserId = actor.UserId,
        };
        db.Advice.Add(advice);
        await facts.StageAsync(pupil, given: advice, withdrawn: null, cancellation);
        var data = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["receivedOn"] = time.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["from"] = advice.From,
            ["advice"] = advice.Advised,
        };
        // A referral that waits for it goes on; where none does, the advice stands by itself.
        foreach (var run in await db.WorkflowRuns.Where(r => r.PupilId == pupil.Id && r.Workflow == "specialist-advice" && r.EndedAt == null).OrderBy(r => r.StartedAt).Select(r => r.Id).ToListAsync(cancellation))
        {
            if ((await runs.StageAsync(run, new WorkflowEvent("ADVICE_RECEIVED", Data: data), cancellation)).Taken)
                break;
        }

        audit.Record("advice-received", "advice", advice.Id.ToString(), $"{advice.From}; last seen on {Words.Date(advice.SeenOn)}.", pupil.SchoolId, pupil.Id);
    }

    private async Task<List<InputProblem>> CheckAsync(Pupil pupil, AdviceInput input, CancellationToken cancellation)
    {
        var problems = new List<InputProblem>();
        if (string.IsNullOrWhiteSpace(input.From))
            problems.Add(new InputProblem("From", "Enter a name and service."));
        if (!(await facts.RolesAsync(pupil.SchoolId, cancellation)).ContainsKey(input.Role ?? ""))
            problems.Add(new InputProblem("Role", "Choose a profession."));
        if (input.SeenOn is null)
            problems.Add(new InputProblem("SeenOn", "Enter the day the pupil was last seen or assessed."));
        else if (input.SeenOn > time.Today())
            problems.Add(new InputProblem("SeenOn", $"{Words.Date(input.SeenOn)} has not come yet."));
        foreach (var (field, text, what) in new[] { ("Found", input.Found, "what was found"), ("Advised", input.Advised, "what is advised") })
        {
            if (string.IsNullOrWhiteSpace(text))
                problems.Add(new InputProblem(field, $"Write {what}."));
            else if (text.Length > LongestText)
                problems.Add(new InputProblem(field, $"Keep this below {LongestText} characters; say where the full report is."));
        }

        return problems;
    }
}
