using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Workflows.Reading;

/// <summary>Reads the people's events and the data each must bring.</summary>
internal static class EventReader
{
    private static readonly string[] Types = ["text", "date", "choice"];

    internal static void Read(Fields file, ReadingContext context)
    {
        foreach (var member in file.Members("events"))
        {
            var fields = new Fields(member.Value, "an event", context, "title", "data");
            var data = fields.Members("data").Select(each => ReadField(each, context)).ToList();
            context.Events[member.Name] = new EventDefinition(member.Name, fields.Text("title") ?? member.Name, data, member.NamePlace);
        }
    }

    private static EventField ReadField(JsonMember member, ReadingContext context)
    {
        var fields = new Fields(member.Value, "a piece of event data", context, "title", "type", "required", "choices");
        var type = fields.RequiredText("type");
        if (type.Length > 0 && !Types.Contains(type))
            context.Error(WorkflowCodes.Shape, fields["type"]!.Place, $"\"{type}\" is no type of event data.", NearestName.Help(type, Types) ?? $"The types are {string.Join(", ", Types)}.");
        var choices = fields.Members("choices").Select(choice => new EventChoice(choice.Name, choice.Value.Text)).ToList();
        if (type == "choice" && choices.Count == 0)
            context.Error(WorkflowCodes.Shape, member.NamePlace, $"\"{member.Name}\" is a choice without choices.", "List them under \"choices\": value and title each.");
        return new EventField(member.Name, fields.Text("title") ?? member.Name, (EventFieldType)Math.Max(0, Array.IndexOf(Types, type)), fields.Flag("required"), choices, member.NamePlace);
    }
}
