using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Workflows.Checking;
using SendWorkflows.Engine.Workflows.Reading;

namespace SendWorkflows.Engine.Workflows;

/// <summary>Reads a workflow file: an XState 5 machine configuration in JSON, with dates, delays, events, guards and actions from closed catalogues.</summary>
public static class WorkflowReader
{
    private static readonly string[] OfTheWorkflow = ["version", "title", "sendAt", "source", "dates", "delays", "events", "context", "startedBy", "asks"];

    /// <summary>Problems after which states and transitions are not what the author meant: checks of them would mislead.</summary>
    private static readonly string[] Structural =
    [
        JsonCodes.NameTwice, WorkflowCodes.Shape, WorkflowCodes.StateName, WorkflowCodes.UnknownTarget, WorkflowCodes.UnknownDelay,
        WorkflowCodes.UnknownGuard, WorkflowCodes.UnknownAction, WorkflowCodes.BadDue, WorkflowCodes.UnknownProperty,
    ];

    /// <summary>Reads a file and checks it; every problem is reported at once.</summary>
    /// <param name="file">The file.</param>
    /// <param name="knownRules">The ids of the rules that guards may ask, or <c>null</c> to leave them unchecked.</param>
    /// <param name="knownRoles">The ids of the roles there are, or <c>null</c> for <see cref="WorkflowRoles.All"/>.</param>
    public static WorkflowReading Read(SourceText file, IReadOnlyCollection<string>? knownRules = null, IReadOnlyCollection<string>? knownRoles = null)
    {
        var json = JsonReader.Read(file);
        if (json.Root is not { } root)
            return new WorkflowReading(null, json.Diagnostics);
        var context = new ReadingContext(knownRules, knownRoles ?? WorkflowRoles.All);
        context.Problems.AddRange(json.Diagnostics);
        var workflow = Read(file, root, context);
        if (workflow is not null && !context.Problems.Exists(problem => Structural.Contains(problem.Code)))
            context.Problems.AddRange(WorkflowChecks.Find(workflow));
        var wrong = context.Problems.Exists(problem => problem.Severity == Severity.Error);
        var problems = context.Problems
            .OrderBy(problem => problem.Place.Line).ThenBy(problem => problem.Place.Column).ThenBy(problem => problem.Code, StringComparer.Ordinal)
            .ToList();
        return new WorkflowReading(wrong ? null : workflow, problems);
    }

    /// <summary>Reads a file whose parts are all there, whatever the checks of its sense would say: for comparison with other statechart engines.</summary>
    /// <exception cref="FormatException">The file cannot be read.</exception>
    internal static Workflow ReadUnchecked(SourceText file)
    {
        var context = new ReadingContext(null, WorkflowRoles.All);
        var workflow = JsonReader.Read(file).Root is { } root ? Read(file, root, context) : null;
        return workflow is not null && context.Problems.Count == 0 ? workflow : throw new FormatException(string.Join("\n", context.Problems));
    }

    private static Workflow? Read(SourceText file, JsonNode root, ReadingContext context)
    {
        if (root.Kind != JsonNodeKind.Object)
        {
            context.Error(WorkflowCodes.Shape, root.Place, $"A workflow should be an object; this is {root.KindInWords}.");
            return null;
        }

        var quiet = new ReadingContext(null, []);
        var fields = new Fields(root, "a workflow", quiet);
        var required = new Fields(root, "a workflow", context, [.. StateReader.Names, .. OfTheWorkflow]);
        var id = required.RequiredText("id");
        if (id.AsSpan().ContainsAny(".#*\"\\"))
            context.Error(WorkflowCodes.StateName, root["id"]!.Place, $"\"{id}\" cannot name a workflow.", "Use letters, digits and hyphens.");
        var title = required.RequiredText("title");
        required.Required("version");
        var version = required.Whole("version", 1, 1);
        DueReader.ReadDates(fields, context);
        DueReader.ReadDelays(fields, context);
        EventReader.Read(fields, context);
        var asks = EventReader.ReadAsks(fields, context);
        var startedBy = EventReader.ReadRoles(fields, "startedBy", context);
        var states = new StateReader(context, id);
        states.ReadState(id, root, null, root.Place, OfTheWorkflow);
        states.Complete();
        return new Workflow(id, version, title, Hash(file.Text), SendAt(required, context), context.States)
        {
            Description = required.Text("description"),
            Delays = context.Delays,
            Dates = context.Dates,
            Events = context.Events,
            Context = Context(required),
            StartedBy = startedBy,
            Asks = asks,
            Roles = [.. context.Roles],
            Rules = [.. context.Rules],
        };
    }

    private static TimeOnly SendAt(Fields fields, ReadingContext context)
    {
        var text = fields.Text("sendAt") ?? "07:00";
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        context.Error(WorkflowCodes.Shape, fields["sendAt"]!.Place, $"\"{text}\" is no time of day.", "Write it as 07:00.");
        return default;
    }

    /// <summary>The values a run begins with; <c>null</c> in the file is not known, so it is left out.</summary>
    private static Dictionary<string, string> Context(Fields fields) => fields.Members("context")
        .Where(member => member.Value.Kind is JsonNodeKind.Text or JsonNodeKind.Number or JsonNodeKind.Boolean)
        .ToDictionary(member => member.Name, member => member.Value.Text, StringComparer.Ordinal);

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF').ReplaceLineEndings("\n"))));
}
