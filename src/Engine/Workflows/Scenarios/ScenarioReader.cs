using System.Globalization;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Workflows.Reading;

namespace SendWorkflows.Engine.Workflows.Scenarios;

/// <summary>Reads a scenarios file, <c>*.scenarios.json</c>, for one workflow.</summary>
public static class ScenarioReader
{
    /// <summary>Reads the file; every problem is reported at once, states and events that the workflow lacks included.</summary>
    public static ScenarioReading Read(SourceText file, Workflow workflow)
    {
        var json = JsonReader.Read(file);
        if (json.Root is not { } root)
            return new ScenarioReading("", [], [], json.Diagnostics);
        var context = new ReadingContext(null, []);
        context.Problems.AddRange(json.Diagnostics);
        var fields = new Fields(root, "a scenarios file", context, "calendar", "bankHolidays", "scenarios");
        var scenarios = fields.OneOrMany("scenarios").Select(node => ReadScenario(node, workflow, context)).ToList();
        if (scenarios.Count == 0)
            fields.Required("scenarios");
        return new ScenarioReading(
            fields.RequiredText("calendar"),
            [.. fields.OneOrMany("bankHolidays").Select(node => node.Text)],
            context.Problems.Exists(problem => problem.Severity == Severity.Error) ? [] : scenarios,
            context.Problems);
    }

    /// <summary>Reads one event as files of events and scenarios write it: <c>at</c>, <c>event</c>, <c>role</c>, <c>guards</c>, <c>data</c>.</summary>
    internal static ScenarioStep ReadStep(JsonNode node, Workflow workflow, ReadingContext context)
    {
        var fields = new Fields(node, "a step", context, "at", "event", "role", "guards", "data", "expect");
        var name = fields.Text("event");
        CheckEvent(name, fields, workflow, context);
        var happening = name is null ? null : new WorkflowEvent(name, fields.Text("role"), Values(fields.Members("data")));
        var guards = fields.Members("guards").ToDictionary(member => member.Name, member => member.Value.Boolean, StringComparer.Ordinal);
        return new ScenarioStep(Instant(fields, "at", context), happening, guards, ReadExpectation(fields["expect"], workflow, context), node.Place);
    }

    private static Scenario ReadScenario(JsonNode node, Workflow workflow, ReadingContext context)
    {
        var fields = new Fields(node, "a scenario", context, "name", "start", "dates", "data", "expect", "steps");
        return new Scenario(
            fields.RequiredText("name"),
            Instant(fields, "start", context),
            fields.Members("dates").ToDictionary(member => member.Name, member => Day(member.Value, context) ?? default, StringComparer.Ordinal),
            Values(fields.Members("data")),
            ReadExpectation(fields["expect"], workflow, context),
            [.. fields.OneOrMany("steps").Select(step => ReadStep(step, workflow, context))],
            node.Place);
    }

    private static Expectation? ReadExpectation(JsonNode? node, Workflow workflow, ReadingContext context)
    {
        if (node is null)
            return null;
        var fields = new Fields(node, "an expectation", context, "state", "duties", "messages", "timers", "dates", "ignored", "done");
        foreach (var path in fields.OneOrMany("state").Where(path => workflow.StateAt(path.Text) is null))
            context.Error(WorkflowCodes.UnknownTarget, path.Place, $"The workflow has no state \"{path.Text}\".", NearestName.Help(path.Text, workflow.States.Select(state => state.Path)));
        return new Expectation(
            Texts(fields, "state"),
            Texts(fields, "duties"),
            Texts(fields, "messages"),
            Days(fields, "timers", context),
            Days(fields, "dates", context),
            fields["ignored"] is null ? null : fields.Flag("ignored"),
            fields["done"] is null ? null : fields.Flag("done"));
    }

    private static void CheckEvent(string? name, Fields fields, Workflow workflow, ReadingContext context)
    {
        var names = workflow.Transitions.Select(transition => transition.Event).ToHashSet(StringComparer.Ordinal);
        if (name is not null && !names.Any(each => Running.TransitionSelection.Matches(each, name)))
            context.Error(WorkflowCodes.BadEvent, fields["event"]!.Place, $"The workflow never listens for \"{name}\".", NearestName.Help(name, names));
    }

    private static DateTime Instant(Fields fields, string name, ReadingContext context)
    {
        var text = fields.RequiredText(name);
        if (DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
            return instant;
        if (text.Length > 0)
            context.Error(WorkflowCodes.Shape, fields[name]!.Place, $"\"{text}\" is no instant.", "Write it in UTC as 2026-09-10T09:00:00Z.");
        return default;
    }

    private static IReadOnlyList<string>? Texts(Fields fields, string name) =>
        fields[name] is null ? null : [.. fields.OneOrMany(name).Select(node => node.Text)];

    private static Dictionary<string, DateOnly?>? Days(Fields fields, string name, ReadingContext context) => fields[name] is null
        ? null
        : fields.Members(name).ToDictionary(member => member.Name, member => Day(member.Value, context), StringComparer.Ordinal);

    private static DateOnly? Day(JsonNode node, ReadingContext context)
    {
        if (node.Kind == JsonNodeKind.Null)
            return null;
        var day = IsoDate.Parse(node.Text);
        if (day is null)
            context.Error(WorkflowCodes.Shape, node.Place, $"\"{node.Text}\" is not a date.", "Write it as 2027-01-31.");
        return day;
    }

    private static Dictionary<string, string> Values(IReadOnlyList<JsonMember> members) => members
        .Where(member => member.Value.Kind != JsonNodeKind.Null)
        .ToDictionary(member => member.Name, member => member.Value.Text, StringComparer.Ordinal);
}
