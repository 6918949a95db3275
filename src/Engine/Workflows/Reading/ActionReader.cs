using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Workflows.Reading;

/// <summary>Reads actions, <c>{ "type", "params" }</c>, from a closed catalogue.</summary>
internal static class ActionReader
{
    /// <summary>The catalogue.</summary>
    internal static readonly string[] Types = ["openDuty", "closeDuty", "notify", "escalate", "setDate", "record", "startWorkflow", "tellWorkflow", "suggest"];

    private static readonly string[] Kinds = ["reminder", "due", "escalation", "information"];

    internal static IReadOnlyList<WorkflowAction> ReadAll(IReadOnlyList<JsonNode> nodes, ReadingContext context) =>
        [.. nodes.Select(node => Read(node, context)).OfType<WorkflowAction>()];

    private static WorkflowAction? Read(JsonNode node, ReadingContext context)
    {
        var action = new Fields(node, "an action", context, "type", "params");
        if (node.Kind != JsonNodeKind.Object || action.Required("type") is not { } type)
            return null;
        if (!Types.Contains(type.Text))
        {
            context.Error(WorkflowCodes.UnknownAction, type.Place, $"\"{type.Text}\" is no action.", NearestName.Help(type.Text, Types) ?? $"The actions are {string.Join(", ", Types)}.");
            return null;
        }

        return action.Required("params") is { } parameters ? Read(type.Text, parameters, context) : null;
    }

    private static WorkflowAction Read(string type, JsonNode node, ReadingContext context)
    {
        Fields Take(params string[] names) => new(node, $"the params of \"{type}\"", context, names);
        switch (type)
        {
            case "openDuty":
                var open = Take("name", "role", "title", "due", "minutes", "source");
                var due = open["due"] is { } written ? DueReader.ReadDue(written, context) : null;
                return new OpenDutyAction(open.RequiredText("name"), context.Role(open.Required("role")), open.RequiredText("title"), due, open.Whole("minutes", 0, 0), open.Text("source"), node.Place);
            case "closeDuty":
                var close = Take("name", "outcome");
                return new CloseDutyAction(close.RequiredText("name"), close.RequiredText("outcome"), node.Place);
            case "notify":
                var notify = Take("role", "title", "text", "kind", "duty");
                return new NotifyAction(context.Role(notify.Required("role")), notify.RequiredText("title"), notify.Text("text") ?? "", Kind(notify, context), notify.Text("duty"), node.Place);
            case "escalate":
                var escalate = Take("duty", "role", "title", "text");
                return new EscalateAction(escalate.RequiredText("duty"), context.Role(escalate.Required("role")), escalate.RequiredText("title"), escalate.Text("text") ?? "", node.Place);
            case "setDate":
                return SetDate(Take("name", "due", "fromEvent"), node, context);
            case "record":
                var record = Take("name", "value", "fromEvent");
                if (record["value"] is null == record["fromEvent"] is null)
                    context.Error(WorkflowCodes.Shape, node.Place, "\"record\" needs either \"value\" or \"fromEvent\".");
                return new RecordAction(record.RequiredText("name"), record["value"]?.Text, record.Text("fromEvent"), node.Place);
            case "startWorkflow":
                return new StartWorkflowAction(Take("workflow").RequiredText("workflow"), node.Place);
            case "tellWorkflow":
                var tell = Take("workflow", "event", "data", "pass");
                return new TellWorkflowAction(
                    tell.RequiredText("workflow"), tell.RequiredText("event"), tell.Members("data").ToDictionary(member => member.Name, member => member.Value.Text, StringComparer.Ordinal),
                    [.. tell.OneOrMany("pass").Select(name => name.Text)], node.Place);
            default:
                return new SuggestAction(Take("event").RequiredText("event"), node.Place);
        }
    }

    private static SetDateAction SetDate(Fields set, JsonNode node, ReadingContext context)
    {
        var name = set.RequiredText("name");
        if (name.Length > 0 && set["name"] is { } named && (name == DueDate.Entered || !context.Dates.ContainsKey(name)))
            context.Error(WorkflowCodes.UnknownDate, named.Place, $"No date is called \"{name}\".", NearestName.Help(name, context.Dates.Keys) ?? "Declare it under \"dates\".");
        if (set["due"] is null == set["fromEvent"] is null)
            context.Error(WorkflowCodes.Shape, node.Place, "\"setDate\" needs either \"due\" or \"fromEvent\".");
        return new SetDateAction(name, set["due"] is { } due ? DueReader.ReadDue(due, context) : null, set.Text("fromEvent"), node.Place);
    }

    private static MessageKind Kind(Fields notify, ReadingContext context)
    {
        var kind = notify.Text("kind") ?? "information";
        if (!Kinds.Contains(kind))
            context.Error(WorkflowCodes.Shape, notify["kind"]!.Place, $"\"{kind}\" is no kind of message.", NearestName.Help(kind, Kinds) ?? $"The kinds are {string.Join(", ", Kinds)}.");
        return (MessageKind)Math.Max(0, Array.IndexOf(Kinds, kind));
    }
}
