using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows.Checking;

/// <summary>Escalations after which nobody hears anything.</summary>
internal static class EscalationsToNobody
{
    internal static IEnumerable<Diagnostic> Find(Workflow workflow) => workflow.Transitions
        .Where(transition => transition.Delay is { } delay && workflow.Delays[delay].As == SendAs.Escalation && !ReachesSomebody(transition))
        .Select(transition => Diagnostic.Error(
            WorkflowCodes.EscalatesToNobody,
            transition.Place,
            $"When \"{transition.Delay}\" is over, nobody is told.",
            "Add \"escalate\" or \"notify\" with a role, here or on entering the state it leads to."));

    private static bool ReachesSomebody(WorkflowTransition transition) => transition.Actions
        .Concat(Reach.EnteredBy(transition).SelectMany(state => state.Entry))
        .Any(action => action is EscalateAction or NotifyAction or OpenDutyAction);
}
