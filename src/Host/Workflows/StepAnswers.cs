using System.Globalization;
using System.Text.Json;
using SendWorkflows.Engine.Workflows;

namespace SendWorkflows.Host.Workflows;

/// <summary>Reads what people answered at a step of a run as they said it, in the order in which the file asks.</summary>
public static class StepAnswers
{
    /// <summary>The event of a run's first step.</summary>
    public const string Start = "Start";

    /// <summary>The answers that came with a step; what was left empty is absent.</summary>
    /// <param name="workflow">The version the run is on.</param>
    /// <param name="happening">The step's event.</param>
    /// <param name="json">What came with it.</param>
    public static IEnumerable<StepAnswer> Of(Workflow workflow, string happening, string json)
    {
        var data = JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
        var asked = workflow.Events.GetValueOrDefault(happening)?.Fields ?? (happening == Start ? workflow.Asks : []);
        return asked.Where(field => data.ContainsKey(field.Name)).Select(field => new StepAnswer(field.Name, field.Title, Said(field, data[field.Name])));
    }

    private static string Said(EventField field, string value) => field.Type switch
    {
        EventFieldType.Choice => field.Choices.FirstOrDefault(choice => choice.Value == value)?.Title ?? value,
        EventFieldType.Date => DateOnly.TryParse(value, CultureInfo.InvariantCulture, out var date) ? Words.Date(date) : value,
        _ => value,
    };
}

/// <summary>One answer.</summary>
/// <param name="Name">The name under which the file keeps it.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Answer">What was answered, in words.</param>
public sealed record StepAnswer(string Name, string Question, string Answer);
