using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows.Checking;

/// <summary>Timers that count from a date which no action sets and nobody is asked for: their day would never be known.</summary>
internal static class TimersThatCannotFire
{
    internal static IEnumerable<Diagnostic> Find(Workflow workflow)
    {
        var given = workflow.Actions.OfType<SetDateAction>().Select(set => set.Name)
            .Concat(workflow.Asks.Where(asked => asked.Type == EventFieldType.Date).Select(asked => asked.Name))
            .Append(DueDate.Entered)
            .ToHashSet(StringComparer.Ordinal);
        var used = workflow.States.SelectMany(state => state.After).ToHashSet(StringComparer.Ordinal);
        return workflow.Delays.Values
            .Where(delay => used.Contains(delay.Name))
            .SelectMany(delay => delay.Due.Expression!.Names.Where(name => !given.Contains(name)).Select(name => (delay, name)))
            .Select(each => Diagnostic.Warning(
                WorkflowCodes.TimerCannotFire,
                each.delay.Place,
                $"Nothing in the file sets the date \"{each.name}\", so \"{each.delay.Name}\" waits for ever unless whoever begins a run gives it.",
                "Set it with \"setDate\", or ask for it under \"asks\"."));
    }
}
