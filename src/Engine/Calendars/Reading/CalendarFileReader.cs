using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Calendars.Reading;

/// <summary>Reads the members of a calendar file; whether its dates make sense together is for <see cref="CalendarChecks"/>.</summary>
internal static class CalendarFileReader
{
    /// <summary>The file, or <c>null</c> if a part that every check rests on could not be read.</summary>
    internal static CalendarFile? Read(SourceText source, List<Diagnostic> problems)
    {
        var json = JsonReader.Read(source);
        problems.AddRange(json.Diagnostics);
        if (json.Root is not { } root)
            return null;
        var fields = Fields.Of(root, "a calendar", ["name", "authority", "school", "terms", "inset", "occasional"], problems);
        if (fields is null)
            return null;
        var name = fields.NeededText("name");
        var authority = fields.OptionalText("authority");
        var school = fields.OptionalText("school");
        var terms = new List<Term>();
        var places = new List<TermPlaces>();
        var items = fields.NeededList("terms");
        foreach (var item in items)
            ReadTerm(item, terms, places, problems);
        List<ClosureDay> closures = [.. ReadDays(fields, "inset", true, problems), .. ReadDays(fields, "occasional", false, problems)];
        if (items.Count == 0 && root["terms"]?.Kind == JsonNodeKind.List)
            problems.Add(Diagnostic.Error(CalendarCodes.NoTerms, fields.PlaceOf("terms"), "The calendar has no terms.", "List each term with its first and last day."));
        return terms.Count == 0 ? null : new CalendarFile(name ?? "", authority, school, root.Place, terms, places, closures);
    }

    private static void ReadTerm(JsonNode node, List<Term> terms, List<TermPlaces> places, List<Diagnostic> problems)
    {
        if (Fields.Of(node, "a term", ["name", "first", "last", "halfTerm"], problems) is not { } fields)
            return;
        var name = fields.NeededText("name");
        var first = fields.NeededDate("first");
        var last = fields.NeededDate("last");
        var half = fields.Optional("halfTerm") is { } written ? ReadHalfTerm(written, problems) : null;
        if (name is null || first is null || last is null)
            return;
        terms.Add(new Term(name, first.Value, last.Value, half));
        places.Add(new TermPlaces(fields.PlaceOf("name"), fields.PlaceOf("first"), fields.PlaceOf("last"), fields.Optional("halfTerm")?.Place));
    }

    private static DateSpan? ReadHalfTerm(JsonNode node, List<Diagnostic> problems)
    {
        if (Fields.Of(node, "a half term", ["first", "last"], problems) is not { } fields)
            return null;
        var first = fields.NeededDate("first");
        var last = fields.NeededDate("last");
        return first is { } from && last is { } to ? new DateSpan(from, to) : null;
    }

    private static IEnumerable<ClosureDay> ReadDays(Fields fields, string name, bool inset, List<Diagnostic> problems)
    {
        foreach (var node in fields.OptionalList(name))
        {
            if (Fields.Date(node, $"a day in \"{name}\"", problems) is { } day)
                yield return new ClosureDay(inset, day, node.Place);
        }
    }
}
