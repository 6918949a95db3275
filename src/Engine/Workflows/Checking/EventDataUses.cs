using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows.Checking;

/// <summary>Actions that take from an event what it does not bring.</summary>
internal static class EventDataUses
{
    internal static IEnumerable<Diagnostic> Find(Workflow workflow)
    {
        foreach (var transition in workflow.Transitions)
        {
            if (!workflow.Events.TryGetValue(transition.Event, out var happening))
                continue;
            foreach (var action in transition.Actions)
            {
                foreach (var name in Taken(action))
                {
                    if (Problem(action, name, happening) is { } problem)
                        yield return problem;
                }
            }
        }
    }

    private static IEnumerable<string> Taken(WorkflowAction action) => action switch
    {
        SetDateAction { FromEvent: { } name } => [name],
        RecordAction { FromEvent: { } name } => [name],
        TellWorkflowAction tell => tell.Pass,
        _ => [],
    };

    private static Diagnostic? Problem(WorkflowAction action, string name, EventDefinition happening)
    {
        var names = happening.Fields.Select(field => field.Name).ToList();
        if (happening.Fields.FirstOrDefault(field => field.Name == name) is not { } found)
            return Diagnostic.Error(WorkflowCodes.EventData, action.Place, $"\"{happening.Name}\" brings no \"{name}\".", NearestName.Help(name, names) ?? "Declare it under \"events\".");
        if (action is SetDateAction && (found.Type != EventFieldType.Date || !found.Required))
            return Diagnostic.Error(WorkflowCodes.EventData, action.Place, $"\"{name}\" of \"{happening.Name}\" sets a date, so it must be a required date.", "Declare it with \"type\": \"date\" and \"required\": true.");
        return null;
    }
}
