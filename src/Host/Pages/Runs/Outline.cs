using SendWorkflows.Engine.Workflows;

namespace SendWorkflows.Host.Pages.Runs;

/// <summary>A state of a workflow as the outline draws it. Only where a run stands are the states inside shown.</summary>
/// <param name="Title">What people call it.</param>
/// <param name="Note">What it means, if the file says.</param>
/// <param name="Source">The paragraph it rests on, if the file says.</param>
/// <param name="IsNow">Whether the run stands here.</param>
/// <param name="IsEnd">Whether a run ends here.</param>
/// <param name="AtOnce">Whether the states inside go on side by side.</param>
/// <param name="Inside">The states inside.</param>
public sealed record Outline(string Title, string? Note, string? Source, bool IsNow, bool IsEnd, bool AtOnce, IReadOnlyList<Outline> Inside)
{
    /// <summary>Draws a run.</summary>
    public static Outline Of(Workflow workflow, Snapshot snapshot) => Of(workflow.Root, workflow.Title, snapshot, true);

    private static Outline Of(WorkflowState state, string title, Snapshot snapshot, bool isNow) => new(
        title,
        state.Description,
        state.Source,
        isNow,
        state.Kind == StateKind.Final,
        state.Kind == StateKind.Parallel,
        isNow ? [.. state.Children.Where(Shown).Select(child => Of(child, child.Title, snapshot, snapshot.IsIn(child.Path)))] : []);

    // A state that is passed through at once is no place to be.
    private static bool Shown(WorkflowState state) => !state.IsHistory && !(state.IsAtomic && state.Kind != StateKind.Final && state.Transitions.Count == 0 && state.Always.Count > 0);
}
