using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Tests.Timers;

/// <summary>Many pupils at the same place of a cycle, made by copying one.</summary>
internal static class ManyRuns
{
    internal static Task CopyAsync(CycleSetting setting, int copies) => setting.AskAsync(async db =>
    {
        var run = await db.WorkflowRuns.AsNoTracking().SingleAsync();
        var timers = await db.Timers.AsNoTracking().ToListAsync();
        var duties = await db.Duties.AsNoTracking().ToListAsync();
        for (var i = 0; i < copies; i++)
        {
            var pupil = Guid.CreateVersion7();
            var copy = Guid.CreateVersion7();
            db.Add(new Pupil
            {
                Id = pupil,
                SchoolId = setting.School.Id,
                ClassId = setting.Class.Id,
                Forename = $"Copy {i}",
                Surname = "Example",
                YearGroup = 4,
                BornOn = new DateOnly(2018, 1, 15),
            });
            db.Add(new WorkflowRun
            {
                Id = copy,
                PupilId = pupil,
                Workflow = run.Workflow,
                WorkflowVersionId = run.WorkflowVersionId,
                Snapshot = run.Snapshot,
                State = run.State,
                StartedAt = run.StartedAt,
                MovedAt = run.MovedAt,
                Steps = run.Steps,
                Revision = run.Revision,
            });
            db.Add(new Cycle { Id = Guid.CreateVersion7(), PupilId = pupil, RunId = copy, Number = 1, StartedOn = new DateOnly(2026, 11, 16) });
            db.AddRange(timers.Select(t => new Host.Timers.Timer
            {
                Id = Guid.CreateVersion7(),
                PupilId = pupil,
                RunId = copy,
                TimerId = t.TimerId,
                Name = t.Name,
                DueOn = t.DueOn,
                DueAt = t.DueAt,
            }));
            db.AddRange(duties.Select(d => new Duty
            {
                Id = Guid.CreateVersion7(),
                PupilId = pupil,
                SchoolId = d.SchoolId,
                RunId = copy,
                Name = d.Name,
                Role = d.Role,
                Title = d.Title,
                DueOn = d.DueOn,
                OpenedAt = d.OpenedAt,
            }));
        }

        return await db.SaveChangesAsync();
    });
}
