using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Workflows;

/// <summary>What is under way for a pupil.</summary>
public sealed class RunsOfPupil(AppDb db, WorkflowLibrary library, Actor actor)
{
    /// <summary>The pupil's open runs of one workflow, the newest first. One query.</summary>
    public async Task<IReadOnlyList<OpenRun>> OfAsync(Pupil pupil, string workflowId, CancellationToken cancellation) => Seen(pupil, await db.WorkflowRuns.AsNoTracking()
        .Where(r => r.PupilId == pupil.Id && r.Workflow == workflowId && r.EndedAt == null).OrderByDescending(r => r.StartedAt)
        .Select(r => new OpenRun(r.Id, null, r.Workflow, r.Workflow, r.State, r.StartedAt)).ToListAsync(cancellation));

    /// <summary>Those of the runs that the person may see, each with its workflow's title.</summary>
    public IReadOnlyList<OpenRun> Seen(Pupil pupil, IEnumerable<OpenRun> runs)
    {
        var files = library.Files.Where(file => file.Workflow is not null).ToDictionary(file => file.Id, file => file.Workflow!, StringComparer.Ordinal);
        return [.. runs.Where(run => files.TryGetValue(run.Workflow, out var workflow) ? actor.MaySee(pupil, workflow) : actor.IsAnyIn(pupil.SchoolId, Roles.SchoolStaff))
            .Select(run => files.TryGetValue(run.Workflow, out var workflow) ? run with { Title = workflow.Title, Dates = DatesOf(run, workflow) } : run)];
    }

    private static IReadOnlyList<RunDate> DatesOf(OpenRun run, Workflow workflow) => run.Snapshot is not { } text ? []
        : [.. Snapshot.FromJson(text).Dates.Where(date => workflow.Dates.ContainsKey(date.Key)).Select(date => new RunDate(workflow.Dates[date.Key].Title, date.Value)).OrderBy(date => date.On)];
}

/// <summary>A run that has not ended, for lists.</summary>
/// <param name="Id">The run.</param>
/// <param name="CycleId">The cycle whose run it is, if it is one's.</param>
/// <param name="Workflow">The workflow's id.</param>
/// <param name="Title">What people call the workflow.</param>
/// <param name="State">Where it stands, in words.</param>
/// <param name="StartedAt">When it began (UTC).</param>
public sealed record OpenRun(Guid Id, Guid? CycleId, string Workflow, string Title, string State, DateTime StartedAt)
{
    /// <summary>The day on which it goes on; <c>null</c> if it is not paused.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>The stored run; <c>null</c> where nobody asks for its dates.</summary>
    internal string? Snapshot { get; init; }

    /// <summary>The dates it has, in order; empty where it was read without them.</summary>
    public IReadOnlyList<RunDate> Dates { get; init; } = [];
}

/// <summary>A date of a run.</summary>
/// <param name="Title">What people call it.</param>
/// <param name="On">The day.</param>
public sealed record RunDate(string Title, DateOnly On);
