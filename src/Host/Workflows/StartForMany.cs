using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Workflows;

/// <summary>Begins a workflow that asks nothing for each of many pupils who have none of it open: termly reviews for the whole register, say.</summary>
public sealed class StartForMany(AppDb db, WorkflowLibrary library, StartRun start, Actor actor)
{
    /// <summary>The workflows that this person may begin so, by title.</summary>
    public IReadOnlyList<Workflow> Offered() =>
        [.. library.Files.Select(file => file.Workflow).OfType<Workflow>().Where(workflow => workflow.Asks.Count == 0 && workflow.StartedBy.Any(role => Roles.SeeWholeSchool.Contains(role) && actor.Is(role)))
            .OrderBy(workflow => workflow.Title, StringComparer.Ordinal)];

    /// <summary>Those of the pupils who have no open run of the workflow.</summary>
    public async Task<IReadOnlyList<Guid>> WithoutAsync(string workflowId, IReadOnlyCollection<Guid> pupils, CancellationToken cancellation)
    {
        var have = await db.WorkflowRuns.Where(r => r.Workflow == workflowId && r.EndedAt == null).Select(r => r.PupilId).ToListAsync(cancellation);
        return [.. pupils.Except(have)];
    }

    /// <summary>Begins it for each pupil who has none. Returns for how many it began, and the reasons why it did not for others, each once.</summary>
    public async Task<(int Begun, IReadOnlyList<string> Reasons)> RunAsync(string workflowId, IReadOnlyCollection<Guid> pupils, CancellationToken cancellation)
    {
        var begun = 0;
        var reasons = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var pupil in await WithoutAsync(workflowId, pupils, cancellation))
        {
            var attempt = await start.RunAsync(pupil, workflowId, new Dictionary<string, string>(StringComparer.Ordinal), cancellation);
            begun += attempt.Run is null ? 0 : 1;
            reasons.UnionWith(attempt.Problems.Select(problem => problem.Message));
            db.ChangeTracker.Clear();
        }

        return (begun, [.. reasons]);
    }
}
