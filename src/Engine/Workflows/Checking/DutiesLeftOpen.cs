using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows.Checking;

/// <summary>Duties that are opened and never closed, and actions about duties that nothing opens.</summary>
internal static class DutiesLeftOpen
{
    internal static IEnumerable<Diagnostic> Find(Workflow workflow)
    {
        var opened = workflow.Actions.OfType<OpenDutyAction>().ToLookup(open => open.Name, StringComparer.Ordinal);
        var closed = workflow.Actions.OfType<CloseDutyAction>().Select(close => close.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var duty in opened.Where(duty => !closed.Contains(duty.Key)))
            yield return Diagnostic.Error(WorkflowCodes.DutyNeverClosed, duty.First().Place, $"The duty \"{duty.Key}\" is opened and nothing closes it.", "Close it with \"closeDuty\" where it is done.");
        foreach (var action in workflow.Actions)
        {
            if (DutyOf(action) is { } name && !opened.Contains(name))
                yield return Diagnostic.Error(WorkflowCodes.DutyNeverOpened, action.Place, $"No duty is called \"{name}\".", NearestName.Help(name, opened.Select(duty => duty.Key)) ?? "Open it with \"openDuty\".");
        }
    }

    private static string? DutyOf(WorkflowAction action) => action switch
    {
        CloseDutyAction close => close.Name,
        EscalateAction escalate => escalate.Duty,
        NotifyAction notify => notify.Duty,
        _ => null,
    };
}
