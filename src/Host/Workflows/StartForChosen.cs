using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Workflows;

/// <summary>Begins a workflow that asks nothing for the pupils a person ticked, once they have seen for whom it would begin and for whom not.</summary>
public sealed class StartForChosen(AppDb db, WorkflowLibrary library, StartRun start, Actor actor, AuditLog audit)
{
    /// <summary>How many pupils the person may choose at once; 0 for none.</summary>
    public int Most => actor.MostAtOnce();

    /// <summary>The workflows that one of the person's roles may begin so, by title.</summary>
    public IReadOnlyList<Workflow> Offered() =>
        [.. library.Files.Select(file => file.Workflow).OfType<Workflow>().Where(workflow => workflow.Asks.Count == 0 && workflow.StartedBy.Any(actor.Is))
            .OrderBy(workflow => workflow.Title, StringComparer.Ordinal)];

    /// <summary>What would happen to each pupil, by name. Pupils out of sight are left out. Two queries.</summary>
    public async Task<IReadOnlyList<ChosenPupil>> PreviewAsync(Workflow workflow, IReadOnlyCollection<Guid> chosen, CancellationToken cancellation)
    {
        var ids = chosen.Distinct().ToList();
        var pupils = await db.Pupils.AsNoTracking().Include(p => p.Class).Where(p => ids.Contains(p.Id)).OrderBy(p => p.Surname).ThenBy(p => p.Forename).ToListAsync(cancellation);
        var have = await db.WorkflowRuns.AsNoTracking().Where(r => r.Workflow == workflow.Id && r.EndedAt == null && ids.Contains(r.PupilId))
            .Select(r => r.PupilId).ToListAsync(cancellation);
        return [.. pupils.Select(pupil => new ChosenPupil(pupil.Id, pupil.Name, pupil.Class?.Name ?? "",
            have.Contains(pupil.Id) ? "has it already" : !actor.MayStart(pupil, workflow) ? "is not in a class or year of yours" : null))];
    }

    /// <summary>Begins it for those for whom it can. One audit entry for the whole, beside each run's own.</summary>
    /// <returns>For how many it began, and why it did not for others, each reason once.</returns>
    public async Task<(int Begun, IReadOnlyList<string> Problems)> RunAsync(Workflow workflow, IReadOnlyCollection<Guid> chosen, CancellationToken cancellation)
    {
        if (chosen.Distinct().Count() is var count && count > Most)
            return (0, [TooMany(count)]);
        var begun = new List<Guid>();
        var problems = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var pupil in (await PreviewAsync(workflow, chosen, cancellation)).Where(pupil => pupil.Because is null))
        {
            var attempt = await start.RunAsync(pupil.Id, workflow.Id, new Dictionary<string, string>(StringComparer.Ordinal), cancellation);
            problems.UnionWith(attempt.Problems.Select(problem => problem.Message));
            if (attempt.Run is not null)
                begun.Add(pupil.Id);
            db.ChangeTracker.Clear();
        }

        audit.Record("started-for-several", "workflow", workflow.Id, $"{workflow.Title}: begun for {Words.Count(begun.Count, "pupil")} of {count} chosen.", actor.SchoolIds is [var school, ..] ? school : null);
        await db.SaveChangesAsync(cancellation);
        return (begun.Count, [.. problems]);
    }

    /// <summary>What to tell a person who chose more than their role may.</summary>
    public string TooMany(int chosen) => Most == 0
        ? "Your role starts things for one pupil at a time, from the pupil’s page."
        : $"You chose {Words.Count(chosen, "pupil")}. Your role starts things for at most {Most} at once: choose fewer.";
}

/// <summary>A pupil a person ticked.</summary>
/// <param name="Id">The pupil.</param>
/// <param name="Name">The name as people say it.</param>
/// <param name="ClassName">The class; empty if not known.</param>
/// <param name="Because">Why nothing would begin, to follow the name; <c>null</c> if it would.</param>
public sealed record ChosenPupil(Guid Id, string Name, string ClassName, string? Because);
