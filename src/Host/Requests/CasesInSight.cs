using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Requests;

/// <summary>Assessments, plans, reviews and appeals in which an authority's officer has a part.</summary>
public sealed class CasesInSight(AppDb db, WorkflowLibrary library, TimeProvider time)
{
    /// <summary>Those of pupils who live in these authorities and have a case there: the open ones and the runs named, by their next last day. Four queries.</summary>
    public async Task<IReadOnlyList<CaseLine>> OfAuthoritiesAsync(IReadOnlyCollection<string> codes, IReadOnlyCollection<Guid> also, CancellationToken cancellation)
    {
        var runs = await db.WorkflowRuns.AsNoTracking().Include(r => r.Pupil.School)
            .Where(r => r.Pupil.SharedWithAuthority && codes.Contains(r.Pupil.HomeAuthorityCode!) && (r.EndedAt == null || also.Contains(r.Id))).ToListAsync(cancellation);
        var pinned = runs.Select(r => r.WorkflowVersionId).Distinct().ToList();
        var workflows = (await db.WorkflowVersions.AsNoTracking().Where(v => pinned.Contains(v.Id)).ToListAsync(cancellation)).ToDictionary(v => v.Id, library.Pinned);
        runs = [.. runs.Where(run => workflows[run.WorkflowVersionId].Roles.Contains(Roles.LaOfficer))];
        var ids = runs.Select(r => r.Id).ToList();
        var duties = (await db.Duties.AsNoTracking().Where(d => d.RunId != null && ids.Contains(d.RunId.Value)).ToListAsync(cancellation)).ToLookup(d => d.RunId!.Value);
        var claims = (await db.RunSteps.AsNoTracking().Where(s => ids.Contains(s.RunId) && s.Event == Exemptions.Event).OrderByDescending(s => s.Number)
            .Select(s => new { s.RunId, s.At, s.Data, By = db.Users.Where(u => u.Id == s.UserId).Select(u => u.DisplayName).FirstOrDefault() })
            .ToListAsync(cancellation)).ToLookup(s => s.RunId, s => (s.At, Exemptions.Event, s.Data, s.By));
        return [.. runs.Select(run => Line(run, claims[run.Id])).OrderBy(NextLastDay).ThenBy(line => line.Run.StartedAt)];

        CaseLine Line(WorkflowRun run, IEnumerable<(DateTime At, string Event, string Data, string? By)> steps)
        {
            var workflow = workflows[run.WorkflowVersionId];
            var exemptions = Exemptions.Of(workflow, steps).ToList();
            var clocks = RunClock.Of(workflow, Engine.Workflows.Snapshot.FromJson(run.Snapshot), [.. duties[run.Id]], time.Today(), exemptions.FirstOrDefault());
            return new CaseLine(run, workflow.Title, clocks, exemptions, [.. duties[run.Id].Where(d => d.ClosedAt is null && d.Role == Roles.LaOfficer).OrderBy(d => d.DueOn)]);
        }
    }

    private static DateOnly NextLastDay(CaseLine line) => line.Clocks.Where(clock => clock.DoneOn is null).Select(clock => clock.Standing.DueOn).DefaultIfEmpty(DateOnly.MaxValue).First();
}
