using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Reports;

/// <summary>The pupils of the classes that the signed-in person teaches, also for a colleague who is away.</summary>
public sealed class MyClasses(AppDb db, SenRegister register, MyDuties duties, RunsOfPupil runs, StartRun start, Actor actor)
{
    /// <summary>The pupils by name, and whether the person may record a concern about them. Six queries.</summary>
    public async Task<(IReadOnlyList<ClassPupil> Pupils, bool MayRaiseConcern)> ReadAsync(CancellationToken cancellation)
    {
        var classes = actor.Assignments.Where(a => a is { Role: Roles.ClassTeacher, ClassId: not null }).Select(a => a.ClassId!.Value).Distinct().ToList();
        var pupils = await db.Pupils.AsNoTracking().Where(p => p.LeftOn == null && p.ClassId != null && classes.Contains(p.ClassId.Value))
            .OrderBy(p => p.Surname).ThenBy(p => p.Forename).ThenBy(p => p.Id).Select(p => new Row(
                p,
                p.Class!.Name,
                db.Passports.Any(x => x.PupilId == p.Id),
                db.WorkflowRuns.Where(r => r.PupilId == p.Id && r.Workflow == ConcernWorkflow.Id && r.EndedAt == null).OrderByDescending(r => r.StartedAt)
                    .Select(r => new OpenRun(r.Id, null, r.Workflow, r.Workflow, r.State, r.StartedAt)).FirstOrDefault(),
                db.Placements.Where(x => x.PupilId == p.Id && x.To == null).Select(x => new Standing(x.Ladder, x.Layer)).ToList())).ToListAsync(cancellation);
        var (lines, ladders) = await register.ReadWithLaddersAsync(cancellation);
        var onRegister = lines.ToDictionary(line => line.PupilId);
        var due = (await duties.ReadAsync(cancellation)).ToLookup(duty => duty.PupilId);
        return ([.. pupils.Select(row => Of(row, ladders.GetValueOrDefault(row.Pupil.SchoolId), onRegister.GetValueOrDefault(row.Pupil.Id), [.. due[row.Pupil.Id]]))],
            pupils is [var first, ..] && start.Offered(first.Pupil).Any(workflow => workflow.Id == ConcernWorkflow.Id));
    }

    private ClassPupil Of(Row row, Ladder? ladder, RegisterLine? line, IReadOnlyList<DutyLine> due)
    {
        var layers = row.Standing.Where(x => x.Ladder == ladder?.Id).Select(x => ladder![x.Layer]).OfType<Layer>().OrderBy(layer => layer.Order).ToList();
        var concern = row.Concern is { } run && runs.Seen(row.Pupil, [run]) is [var seen] ? seen : null;
        // A ladder begins with what every pupil has.
        var isMore = line is not null || layers.Exists(layer => layer != ladder!.Layers[0]);
        return new ClassPupil(row.Pupil.Id, row.Pupil.Name, row.ClassName, [.. layers.Select(layer => layer.Name)], line?.State, line?.NextReview, due, concern, row.HasPassport, isMore);
    }

    private sealed record Row(Pupil Pupil, string ClassName, bool HasPassport, OpenRun? Concern, List<Standing> Standing);

    private sealed record Standing(string Ladder, string Layer);
}
