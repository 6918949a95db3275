using SendWorkflows.Engine.Workflows;
using SendWorkflows.Engine.Workflows.Moving;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Workflows;

/// <summary>Moves a run to the newest version of its workflow because a person decided to, with a reason.</summary>
public sealed class MoveRun(AppDb db, RunLoader loader, WorkflowVersions versions, WorkflowLibrary library, RuleAnswers rules, Runs runs, Actor actor, TimeProvider time)
{
    /// <summary>What the move would do, or what it cannot map; <c>null</c> if the run is out of sight, may not be moved by this person or has nowhere to go.</summary>
    public async Task<MovePreview?> PreviewAsync(Guid runId, MoveMapping mapping, CancellationToken cancellation)
    {
        if (await loader.FindAsync(runId, cancellation) is not { Calendar: { } calendar } loaded || !actor.IsAnyIn(loaded.Run.Pupil.SchoolId, Roles.SeeWholeSchool))
            return null;
        if (await versions.NewerAsync(loaded, cancellation) is not { } version)
            return null;
        var to = library.Pinned(version);
        var answers = await rules.ForAsync(loaded.Run.PupilId, to.Rules, cancellation);
        return new MovePreview(loaded, to, version, Transition.Move(loaded.Workflow, to, loaded.Snapshot, mapping, answers, time.GetUtcNow().UtcDateTime, calendar));
    }

    /// <summary>Moves the run: the version, the history with the reason, duties, timers, messages and audit in one change.</summary>
    public Task<MovePreview?> RunAsync(Guid runId, MoveMapping mapping, string reason, CancellationToken cancellation) =>
        Saving.WithRetriesAsync(db, async () =>
        {
            var preview = await PreviewAsync(runId, mapping, cancellation);
            if (preview?.Answer.Step is { } step)
                await runs.StageMoveAsync(preview.Loaded, preview.To, preview.Version, step, preview.Answer.LeftBehind, reason, cancellation);
            return preview;
        }, preview => preview?.Answer.Step is not null, cancellation);
}

/// <summary>A run between two versions of its workflow.</summary>
/// <param name="Loaded">The run on the version it is on.</param>
/// <param name="To">The version it would go on with.</param>
/// <param name="Version">That version as it is kept.</param>
/// <param name="Answer">The run there, or what has no place there.</param>
public sealed record MovePreview(LoadedRun Loaded, Workflow To, WorkflowVersion Version, MoveAnswer Answer);
