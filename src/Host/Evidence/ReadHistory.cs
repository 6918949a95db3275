using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.Meetings;
using SendWorkflows.Host.Passports;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Evidence;

/// <summary>Reads a pupil's history whole, for a pack.</summary>
public sealed class ReadHistory(AppDb db, PoliciesInForce policies, ProvisionReader provision, WorkflowLibrary library, TimeProvider time)
{
    private const string GatherEvidence = "gather-evidence";

    /// <summary>The history up to today; <c>null</c> if the pupil is out of sight.</summary>
    public async Task<PupilHistory?> RunAsync(Guid pupilId, CancellationToken cancellation)
    {
        var pupil = await db.Pupils.AsNoTracking().Include(p => p.School).Include(p => p.Class).SingleOrDefaultAsync(p => p.Id == pupilId, cancellation);
        if (pupil is null)
            return null;
        var today = time.Today();
        var policy = await policies.ForSchoolAsync(pupil.SchoolId, cancellation);
        // What the home authority declares besides, such as its own profiles, is known by its catalogue.
        var home = pupil.HomeAuthorityCode is { } code && code != pupil.School.AuthorityCode ? await policies.ForAuthorityAsync(code, cancellation) : null;
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.PupilId == pupilId).OrderBy(d => d.At)
            .Select(d => new { Decision = d, By = db.Users.Where(u => u.Id == d.UserId).Select(u => u.DisplayName).First() }).ToListAsync(cancellation);
        var runs = await db.WorkflowRuns.AsNoTracking().Where(r => r.PupilId == pupilId).OrderBy(r => r.StartedAt).ToListAsync(cancellation);
        return new PupilHistory(pupil)
        {
            AsOf = today,
            Catalogue = home?.Policy?.Facts ?? policy?.Policy?.Facts,
            Ladder = policy?.Ladder,
            Facts = await db.PupilFacts.AsNoTracking().Where(f => f.PupilId == pupilId && f.On <= today).OrderByDescending(f => f.On).ThenByDescending(f => f.Id).ToListAsync(cancellation),
            Placements = await db.Placements.AsNoTracking().Where(p => p.PupilId == pupilId).OrderBy(p => p.From).ThenBy(p => p.Id).ToListAsync(cancellation),
            Decisions = [.. decisions.Select(d => (d.Decision, d.By))],
            Cycles = await db.Cycles.AsNoTracking().Where(c => c.PupilId == pupilId).OrderBy(c => c.Number).ToListAsync(cancellation),
            Plans = await db.Plans.AsNoTracking().Include(p => p.Targets).Where(p => p.PupilId == pupilId).ToDictionaryAsync(p => p.CycleId, cancellation),
            Reviews = await db.Reviews.AsNoTracking().Where(r => r.PupilId == pupilId).ToDictionaryAsync(r => r.CycleId, cancellation),
            Provision = await provision.ReadAsync(db.GroupMembers.Include(m => m.Intervention.Leader).Where(m => m.PupilId == pupilId), today, cancellation),
            Sessions = await db.SessionPupils.AsNoTracking().Include(p => p.Session).ThenInclude(s => s.Intervention)
                .Where(p => p.PupilId == pupilId && !p.Session.Corrected && !p.Session.Withdrawn).OrderBy(p => p.Session.HeldOn).ThenBy(p => p.SessionId).ToListAsync(cancellation),
            Requests = await db.AssessmentRequests.AsNoTracking().Where(r => r.PupilId == pupilId).OrderBy(r => r.MadeOn).ToListAsync(cancellation),
            Runs = runs,
            Steps = await StepsAsync(runs, cancellation),
            Meetings = await db.ParentMeetings.AsNoTracking().Where(m => m.PupilId == pupilId).OrderBy(m => m.On).ThenBy(m => m.MadeAt)
                .Select(m => new MeetingLine(m, db.Users.Where(u => u.Id == (m.RecordedByUserId ?? m.MadeByUserId)).Select(u => u.DisplayName).First())).ToListAsync(cancellation),
            ParentViews = await db.ParentViews.AsNoTracking().Where(v => v.PupilId == pupilId).OrderBy(v => v.At).ToListAsync(cancellation),
            Passports = await db.Passports.AsNoTracking().Where(p => p.PupilId == pupilId).OrderBy(p => p.RecordedAt)
                .Select(p => new PassportLine(p, db.Users.Where(u => u.Id == p.RecordedByUserId).Select(u => u.DisplayName).First())).ToListAsync(cancellation),
            Advice = await db.Advice.AsNoTracking().Where(a => a.PupilId == pupilId && a.WithdrawnAt == null).OrderBy(a => a.SeenOn).ThenBy(a => a.ReceivedAt).ToListAsync(cancellation),
            LookedFor = await db.Suggestions.AsNoTracking().Where(s => s.PupilId == pupilId && s.Event == GatherEvidence && s.State == SuggestionState.Open)
                .OrderBy(s => s.RuleId).ToListAsync(cancellation),
        };
    }

    private async Task<IReadOnlyList<RecordedStep>> StepsAsync(IReadOnlyList<WorkflowRun> runs, CancellationToken cancellation)
    {
        var used = runs.Select(run => run.WorkflowVersionId).Distinct().ToList();
        var versions = (await db.WorkflowVersions.AsNoTracking().Where(v => used.Contains(v.Id)).ToListAsync(cancellation)).ToDictionary(v => v.Id, library.Pinned);
        var workflows = runs.ToDictionary(run => run.Id, run => versions[run.WorkflowVersionId]);
        var ids = workflows.Keys.ToList();
        // By the runs: steps have no index by pupil, which every timer that fires would have to keep.
        var steps = await db.RunSteps.AsNoTracking().Where(s => ids.Contains(s.RunId) && s.UserId != null).OrderBy(s => s.At).ThenBy(s => s.Number)
            .Select(s => new { s.RunId, s.Event, s.Data, s.At, By = db.Users.Where(u => u.Id == s.UserId).Select(u => u.DisplayName).First() }).ToListAsync(cancellation);
        return [.. steps.Select(s => new RecordedStep(
            workflows[s.RunId].Id, s.RunId, s.Event, workflows[s.RunId].Events.GetValueOrDefault(s.Event)?.Title ?? s.Event, s.At, s.By, [.. StepAnswers.Of(workflows[s.RunId], s.Event, s.Data)]))];
    }
}
