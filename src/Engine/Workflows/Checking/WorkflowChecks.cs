using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows.Checking;

/// <summary>Every check of a workflow whose parts are all there. Each is a class of its own; all are made, all are reported.</summary>
internal static class WorkflowChecks
{
    private static readonly Func<Workflow, IEnumerable<Diagnostic>>[] All =
    [
        UnreachableStates.Find,
        StatesWithoutWayOut.Find,
        DutiesLeftOpen.Find,
        DutiesOpenAtTheEnd.Find,
        LateReminders.Find,
        EscalationsToNobody.Find,
        DeadTransitions.Find,
        EndlessLoops.Find,
        LosableTimers.Find,
        TimersThatCannotFire.Find,
        EventDataUses.Find,
        UnusedNames.Find,
        ParentsGated.Find,
    ];

    internal static IEnumerable<Diagnostic> Find(Workflow workflow) => All.SelectMany(check => check(workflow));
}
