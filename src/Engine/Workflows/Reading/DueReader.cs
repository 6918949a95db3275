using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Workflows.Reading;

/// <summary>Reads dates, delays and due dates.</summary>
internal static class DueReader
{
    private static readonly string[] Ways = ["exact", "reminder", "escalation"];

    private static readonly string[] Recipients = ["school", "authority"];

    internal static void ReadDates(Fields file, ReadingContext context)
    {
        foreach (var member in file.Members("dates"))
        {
            var fields = new Fields(member.Value, "a date", context, "title", "statutory", "source");
            if (member.Name == DueDate.Entered)
                context.Error(WorkflowCodes.StateName, member.NamePlace, $"\"{member.Name}\" already means the day a state was entered.", "Give the date another name.");
            context.Dates[member.Name] = new DateDefinition(member.Name, fields.Text("title") ?? member.Name, fields.Flag("statutory"), fields.Text("source"), member.NamePlace);
        }
    }

    internal static void ReadDelays(Fields file, ReadingContext context)
    {
        foreach (var member in file.Members("delays"))
        {
            if (member.Name.Length == 0 || !char.IsLetter(member.Name[0]) || member.Name.Contains('.', StringComparison.Ordinal))
                context.Error(WorkflowCodes.StateName, member.NamePlace, $"\"{member.Name}\" cannot name a delay.", "Begin with a letter and use no dots.");
            context.Delays[member.Name] = member.Value.Kind == JsonNodeKind.Text
                ? new Delay(member.Name, ReadDue(member.Value, context), SendAs.Exact, null, Recipient.School, member.NamePlace)
                : ReadDelay(member, context);
        }
    }

    /// <summary>Reads a due date: a date's name, or an expression whose names must be declared.</summary>
    internal static DueText ReadDue(JsonNode node, ReadingContext context)
    {
        if (node.Kind != JsonNodeKind.Text)
        {
            context.Error(WorkflowCodes.BadDue, node.Place, $"A due date should be a text; this is {node.KindInWords}.", "Write it as \"10 school days after entered\".");
            return new DueText(node.Text, null, node.Place);
        }

        var parsing = DueDate.Parse(node.Text, node.Place);
        foreach (var problem in parsing.Diagnostics)
            context.Problems.Add(problem with { Code = WorkflowCodes.BadDue });
        foreach (var name in parsing.Expression?.Names ?? [])
            CheckName(name, node.Place, context);
        return new DueText(node.Text, parsing.Expression, node.Place);
    }

    /// <summary>Reports a name that is neither declared nor <c>entered</c>.</summary>
    internal static void CheckName(string name, Place place, ReadingContext context)
    {
        if (name == DueDate.Entered || context.Dates.ContainsKey(name))
            return;
        var names = context.Dates.Keys.Append(DueDate.Entered).ToList();
        context.Error(WorkflowCodes.UnknownDate, place, $"No date is called \"{name}\".", NearestName.Help(name, names) ?? $"Declare it under \"dates\", or use one of {string.Join(", ", names.Order(StringComparer.Ordinal))}.");
    }

    private static Delay ReadDelay(JsonMember member, ReadingContext context)
    {
        var fields = new Fields(member.Value, "a delay", context, "due", "as", "notAfter", "recipient", "source", "description");
        var due = fields.Required("due") is { } node ? ReadDue(node, context) : new DueText("", null, member.NamePlace);
        var way = fields.Text("as") ?? Ways[0];
        if (!Ways.Contains(way))
            context.Error(WorkflowCodes.Shape, fields["as"]!.Place, $"\"{way}\" is no way to send.", NearestName.Help(way, Ways) ?? "It is reminder, escalation or exact.");
        var legal = fields.Text("notAfter");
        if (legal is not null)
            CheckName(legal, fields["notAfter"]!.Place, context);
        var recipient = fields.Text("recipient") ?? Recipients[0];
        if (!Recipients.Contains(recipient))
            context.Error(WorkflowCodes.Shape, fields["recipient"]!.Place, $"\"{recipient}\" has no working days of its own.", "It is school or authority.");
        var sendAs = (SendAs)Math.Max(0, Array.IndexOf(Ways, way));
        return new Delay(member.Name, due, sendAs, legal, recipient == Recipients[1] ? Recipient.Authority : Recipient.School, member.NamePlace);
    }
}
