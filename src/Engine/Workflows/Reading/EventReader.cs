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
            var fields = new Fields(member.Value, "an event", context, "title", "data", "by");
            var data = fields.Members("data").Select(each => ReadField(each, context)).ToList();
            var by = ReadRoles(fields, "by", context);
            context.Events[member.Name] = new EventDefinition(member.Name, fields.Text("title") ?? member.Name, data, by, member.NamePlace);
        }
    }

    /// <summary>What is asked of the person who begins a run: in the form of an event's data. A date is one of the run's dates.</summary>
    internal static IReadOnlyList<EventField> ReadAsks(Fields file, ReadingContext context)
    {
        var asks = file.Members("asks").Select(each => ReadField(each, context)).ToList();
        foreach (var ask in asks.Where(ask => (ask.Type == EventFieldType.Date) != context.Dates.ContainsKey(ask.Name)))
        {
            context.Error(
                WorkflowCodes.UnknownDate,
                ask.Place,
                ask.Type == EventFieldType.Date ? $"No date is called \"{ask.Name}\"." : $"\"{ask.Name}\" is a date of the run, so it cannot be asked for as anything else.",
                ask.Type == EventFieldType.Date ? NearestName.Help(ask.Name, context.Dates.Keys) ?? "Declare it under \"dates\"." : "Ask for it with \"type\": \"date\".");
        }

        return asks;
    }

    /// <summary>A list of roles, one or many; empty if there is none.</summary>
    internal static IReadOnlyList<string> ReadRoles(Fields fields, string name, ReadingContext context)
    {
        var roles = fields.OneOrMany(name).Select(node => context.Role(node)).ToList();
        if (fields[name] is { } written && roles.Count == 0)
            context.Error(WorkflowCodes.Shape, written.Place, $"\"{name}\" names no role, so nobody could ever do it.", "Name a role, or leave it out.");
        return roles;
    }

    private static EventField ReadField(JsonMember member, ReadingContext context)
    {
        var fields = new Fields(member.Value, "a piece of event data", context, "title", "type", "required", "choices", "doneOn");
        var type = fields.RequiredText("type");
        if (type.Length > 0 && !Types.Contains(type))
            context.Error(WorkflowCodes.Shape, fields["type"]!.Place, $"\"{type}\" is no type of event data.", NearestName.Help(type, Types) ?? $"The types are {string.Join(", ", Types)}.");
        var choices = fields.Members("choices").Select(choice => new EventChoice(choice.Name, choice.Value.Text)).ToList();
        if (type == "choice" && choices.Count == 0)
            context.Error(WorkflowCodes.Shape, member.NamePlace, $"\"{member.Name}\" is a choice without choices.", "List them under \"choices\": value and title each.");
        if (fields.Flag("doneOn") && type != "date")
            context.Error(WorkflowCodes.Shape, fields["doneOn"]!.Place, $"\"{member.Name}\" is no date, so it cannot say on which day something was done.", "Leave out \"doneOn\", or make it \"type\": \"date\".");
        return new EventField(member.Name, fields.Text("title") ?? member.Name, (EventFieldType)Math.Max(0, Array.IndexOf(Types, type)), fields.Flag("required"), choices, member.NamePlace) { IsDoneOn = fields.Flag("doneOn") };
    }
}
