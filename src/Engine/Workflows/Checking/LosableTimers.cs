using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows.Checking;

/// <summary>Timers that fire once and lead nowhere if their guards are false or not known at that moment.</summary>
internal static class LosableTimers
{
    internal static IEnumerable<Diagnostic> Find(Workflow workflow) => workflow.States
        .SelectMany(state => state.Transitions.Where(transition => transition.Delay is not null).GroupBy(transition => transition.Event, StringComparer.Ordinal))
        .Where(group => group.All(transition => transition.Guard is not null))
        .Select(group => Diagnostic.Warning(
            WorkflowCodes.TimerMayBeLost,
            group.First().Place,
            $"When \"{group.First().Delay}\" is over and the guard is false or not known, nothing happens and the timer is gone.",
            "Add a last transition without a guard that says what happens then."));
}
