using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Workflows.Running;

namespace SendWorkflows.Engine.Workflows.Checking;

/// <summary>Delays, dates and events that are declared and not used, and events that are used and not declared.</summary>
internal static class UnusedNames
{
    internal static IEnumerable<Diagnostic> Find(Workflow workflow)
    {
        var delays = workflow.States.SelectMany(state => state.After).ToHashSet(StringComparer.Ordinal);
        foreach (var delay in workflow.Delays.Values.Where(delay => !delays.Contains(delay.Name)))
            yield return Unused(delay.Place, "delay", delay.Name);
        var dates = DatesUsed(workflow).ToHashSet(StringComparer.Ordinal);
        foreach (var date in workflow.Dates.Values.Where(date => !dates.Contains(date.Name)))
            yield return Unused(date.Place, "date", date.Name);
        var listened = workflow.Transitions.Select(transition => transition.Event).ToHashSet(StringComparer.Ordinal);
        foreach (var happening in workflow.Events.Values.Where(each => !listened.Any(descriptor => TransitionSelection.Matches(descriptor, each.Name))))
            yield return Unused(happening.Place, "event", happening.Name);
        foreach (var transition in workflow.Transitions.Where(each => workflow.Events.Count > 0 && IsPersons(each.Event) && !workflow.Events.ContainsKey(each.Event)).DistinctBy(each => each.Event))
            yield return Diagnostic.Warning(WorkflowCodes.BadEvent, transition.Place, $"\"{transition.Event}\" is not declared, so nobody is offered it.", NearestName.Help(transition.Event, workflow.Events.Keys) ?? "Declare it under \"events\".");
    }

    private static IEnumerable<string> DatesUsed(Workflow workflow) => workflow.Delays.Values.Select(delay => delay.Due)
        .Concat(workflow.Actions.Select(action => action switch { OpenDutyAction open => open.Due, SetDateAction set => set.Due, _ => null }).OfType<DueText>())
        .SelectMany(due => due.Expression!.Names)
        .Concat(workflow.Delays.Values.Select(delay => delay.NotAfter).OfType<string>())
        .Concat(workflow.Dates.Keys.Where(date => workflow.Actions.Any(action => Tells(action, $"{{{date}}}"))));

    private static bool Tells(WorkflowAction action, string date) => action switch
    {
        NotifyAction notify => notify.Text.Contains(date, StringComparison.Ordinal),
        EscalateAction escalate => escalate.Text.Contains(date, StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsPersons(string happening) =>
        happening.Length > 0 && !happening.Contains('*', StringComparison.Ordinal) && !happening.StartsWith(DoneEvents.Reserved, StringComparison.Ordinal);

    private static Diagnostic Unused(Place place, string what, string name) =>
        Diagnostic.Warning(WorkflowCodes.Unused, place, $"The {what} \"{name}\" is declared and not used.", "Use it, or leave it out.");
}
