using SendWorkflows.Engine.Workflows;

namespace SendWorkflows.Host.Workflows;

/// <summary>Something that people can record in a run now.</summary>
/// <param name="Definition">What the file says of it.</param>
/// <param name="MaySend">Whether the reader may.</param>
/// <param name="Ends">The titles of the open duties it ends.</param>
/// <param name="IsMine">Whether it ends a duty of the reader's.</param>
public sealed record RunEvent(EventDefinition Definition, bool MaySend, IReadOnlyList<string> Ends, bool IsMine)
{
    /// <summary>The names of the duties that an event may close where the run stands.</summary>
    internal static IReadOnlyList<string> DutiesClosedBy(LoadedRun loaded, string happening) =>
        [.. loaded.Snapshot.Configuration.Select(path => loaded.Workflow.StateAt(path)!).Append(loaded.Workflow.Root)
            .SelectMany(state => state.Transitions).Where(transition => transition.Event == happening)
            .SelectMany(transition => transition.Actions).OfType<CloseDutyAction>().Select(close => close.Name).Distinct()];
}
