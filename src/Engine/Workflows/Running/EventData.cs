using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Engine.Workflows.Running;

/// <summary>Judges what came with an event.</summary>
internal static class EventData
{
    /// <summary>Why an event cannot be taken as it came, or <c>null</c> if it can.</summary>
    internal static string? Objection(EventDefinition? definition, WorkflowEvent happening)
    {
        var objections = (definition?.Fields ?? []).Select(field => Objection(field, happening.Value(field.Name))).OfType<string>().ToList();
        return objections.Count == 0 ? null : string.Join(" ", objections);
    }

    private static string? Objection(EventField field, string? value) => value switch
    {
        null or "" => field.Required ? $"\"{field.Name}\" ({field.Title}) is missing." : null,
        _ when field.Type == EventFieldType.Date && IsoDate.Parse(value) is null => $"\"{value}\" given as \"{field.Name}\" is not a date; write it as 2027-01-31.",
        _ when field.Type == EventFieldType.Choice && field.Choices.All(choice => choice.Value != value) =>
            $"\"{value}\" given as \"{field.Name}\" is none of {string.Join(", ", field.Choices.Select(choice => choice.Value))}.",
        _ => null,
    };
}
