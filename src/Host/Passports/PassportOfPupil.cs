using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Passports;

/// <summary>A pupil's passports with what the people who checked them said.</summary>
public sealed class PassportOfPupil(AppDb db, Actor actor, AuditLog audit)
{
    private static readonly string[] Checks = ["LEADER_CHECKED", "SENCO_CHECKED"];
    private static readonly string[] Verdicts = ["leaderVerdict", "sencoVerdict"];

    /// <summary>The passports of a pupil of the person's own school; <c>null</c> if there is none in sight. Four queries and one audit entry.</summary>
    public async Task<PupilPassport?> ReadAsync(Guid pupilId, CancellationToken cancellation)
    {
        var pupil = await db.Pupils.AsNoTracking().Include(p => p.Class).Include(p => p.School).SingleOrDefaultAsync(p => p.Id == pupilId, cancellation);
        if (pupil is null || !actor.IsAnyIn(pupil.SchoolId, Roles.SchoolStaff))
            return null;
        var passports = await db.Passports.AsNoTracking().Where(p => p.PupilId == pupilId).OrderByDescending(p => p.RecordedAt)
            .Select(p => new PassportLine(p, db.Users.Where(u => u.Id == p.RecordedByUserId).Select(u => u.DisplayName).First())).ToListAsync(cancellation);
        // By the runs: steps have no index by pupil, which every timer that fires would have to keep.
        var steps = await db.WorkflowRuns.AsNoTracking().Where(r => r.PupilId == pupilId && r.Workflow == PassportRuns.Workflow)
            .SelectMany(r => db.RunSteps.Where(s => s.RunId == r.Id), (r, s) => new { Run = r, Step = s }).OrderBy(x => x.Step.At).ThenBy(x => x.Step.Number)
            .Select(x => new { x.Step.RunId, x.Step.Number, x.Step.Event, x.Step.Data, x.Step.At, x.Step.State, By = db.Users.Where(u => u.Id == x.Step.UserId).Select(u => u.DisplayName).FirstOrDefault(), Ended = x.Run.EndedAt != null })
            .ToListAsync(cancellation);
        var about = steps.Where(s => s.Number == 1 && PassportRuns.IsAboutPassport(s.Data)).Select(s => s.RunId).ToHashSet();
        var feedback = steps.Where(s => about.Contains(s.RunId) && Checks.Contains(s.Event)).Select(s => Feedback(s.At, s.By ?? "", s.Data)).Reverse().ToList();
        var last = steps.LastOrDefault(s => about.Contains(s.RunId) && !s.Ended);
        audit.Record("passport-viewed", "pupil", pupilId.ToString(), "Opened the pupil's passport.", pupil.SchoolId, pupilId);
        await db.SaveChangesAsync(cancellation);
        return new PupilPassport(pupil, passports, feedback, last?.RunId, last?.State);
    }

    private static PassportFeedback Feedback(DateTime at, string by, string json)
    {
        using var data = JsonDocument.Parse(json);
        var text = data.RootElement.TryGetProperty("feedback", out var said) ? said.GetString() ?? "" : "";
        var again = Verdicts.Any(name => data.RootElement.TryGetProperty(name, out var verdict) && verdict.GetString() == "again");
        return new PassportFeedback(at, by, text, again);
    }
}

/// <summary>A passport with the name of whoever entered it.</summary>
public sealed record PassportLine(Passport Passport, string By);

/// <summary>What somebody who checked it said.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="By">Who.</param>
/// <param name="Text">The feedback.</param>
/// <param name="Again">Whether it went back to be written again.</param>
public sealed record PassportFeedback(DateTime At, string By, string Text, bool Again);

/// <summary>A pupil's passports.</summary>
/// <param name="Pupil">The pupil.</param>
/// <param name="Passports">Every version, the newest first.</param>
/// <param name="Feedback">What those who checked said, the newest first.</param>
/// <param name="RunId">The run in which it is being written, checked or shared; <c>null</c> if none is open.</param>
/// <param name="State">Where that run stands, in words.</param>
public sealed record PupilPassport(Pupil Pupil, IReadOnlyList<PassportLine> Passports, IReadOnlyList<PassportFeedback> Feedback, Guid? RunId, string? State);
