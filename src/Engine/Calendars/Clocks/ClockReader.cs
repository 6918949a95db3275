using SendWorkflows.Engine.Calendars.Reading;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Calendars.Clocks;

/// <summary>Reads a file of statutory clocks and reports every problem at once.</summary>
public static class ClockReader
{
    private static readonly string[] Members = ["code", "title", "kind", "starts", "due", "source", "grounds", "verify"];

    private static readonly Dictionary<string, ClockKind> Kinds = new(StringComparer.Ordinal)
    {
        ["limit"] = ClockKind.Limit,
        ["at-least"] = ClockKind.AtLeast,
        ["good-practice"] = ClockKind.GoodPractice,
        ["note"] = ClockKind.Note,
    };

    /// <summary>Reads <c>{"name","clocks":[{"code","title","kind","starts","due","source","grounds"?,"verify"?}]}</c>; a note has neither start nor due date.</summary>
    public static ClockReading Read(SourceText source)
    {
        var json = JsonReader.Read(source);
        var problems = new List<Diagnostic>(json.Diagnostics);
        if (json.Root is not { } root || Fields.Of(root, "a file of clocks", ["name", "clocks"], problems) is not { } fields)
            return new ClockReading(null, problems);
        var name = fields.NeededText("name");
        var clocks = new List<StatutoryClock>();
        foreach (var node in fields.NeededList("clocks"))
        {
            if (ReadClock(node, problems) is not { } clock)
                continue;
            if (clocks.Any(other => other.Code == clock.Code))
                problems.Add(Diagnostic.Error(CalendarCodes.ClockTwice, node.Place, $"Two clocks have the code \"{clock.Code}\".", "Give each clock a code of its own."));
            clocks.Add(clock);
        }

        return new ClockReading(problems.Count > 0 ? null : new StatutoryClocks(name!, clocks), problems);
    }

    private static StatutoryClock? ReadClock(JsonNode node, List<Diagnostic> problems)
    {
        if (Fields.Of(node, "a clock", Members, problems) is not { } fields)
            return null;
        var code = fields.NeededText("code");
        var title = fields.NeededText("title");
        var source = fields.NeededText("source");
        var kind = ReadKind(fields, problems);
        var starts = kind == ClockKind.Note ? null : fields.NeededText("starts");
        var due = kind == ClockKind.Note ? null : ReadDue(fields, problems);
        var grounds = ReadGrounds(fields, problems);
        return code is null || title is null || source is null || kind is null
            ? null
            : new StatutoryClock(code, title, kind.Value, starts, due, source, grounds, fields.OptionalText("verify"));
    }

    private static ClockKind? ReadKind(Fields fields, List<Diagnostic> problems)
    {
        if (fields.NeededText("kind") is not { } written)
            return null;
        if (Kinds.TryGetValue(written, out var kind))
            return kind;
        problems.Add(Diagnostic.Error(
            CalendarCodes.Kind,
            fields.PlaceOf("kind"),
            $"\"{written}\" is no kind of clock.",
            NearestName.Help(written, Kinds.Keys) ?? $"It may be: {string.Join(", ", Kinds.Keys)}."));
        return null;
    }

    private static DueDate? ReadDue(Fields fields, List<Diagnostic> problems)
    {
        if (fields.NeededText("due") is not { } text)
            return null;
        var parsing = DueDate.Parse(text, fields.PlaceOf("due"));
        problems.AddRange(parsing.Diagnostics);
        return parsing.Expression;
    }

    private static List<ExemptionGround> ReadGrounds(Fields fields, List<Diagnostic> problems)
    {
        var grounds = new List<ExemptionGround>();
        foreach (var node in fields.OptionalList("grounds"))
        {
            if (ExemptionGround.All.FirstOrDefault(ground => ground.Code == node.Text) is { } found)
                grounds.Add(found);
            else
                problems.Add(Diagnostic.Error(
                    CalendarCodes.ClockGround,
                    node.Place,
                    $"\"{node.Text}\" is no ground of exemption.",
                    $"It may be: {string.Join(", ", ExemptionGround.All.Select(ground => ground.Code))}."));
        }

        return grounds;
    }
}
