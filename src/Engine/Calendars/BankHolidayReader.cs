using SendWorkflows.Engine.Calendars.Reading;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Calendars;

/// <summary>Reads lists of bank holidays. Several lists add up, so that a one-off holiday can be a small file of its own.</summary>
public static class BankHolidayReader
{
    /// <summary>England has had eight since 1978; years with a royal occasion have more, none has fewer.</summary>
    private const int FewestInAYear = 8;

    /// <summary>Reads files of the form <c>{"name","source","holidays":[{"date","name"}]}</c>; weekend dates are refused, as the holiday is then another day.</summary>
    public static BankHolidayReading Read(IReadOnlyList<SourceText> lists)
    {
        var problems = new List<Diagnostic>();
        var names = new SortedDictionary<DateOnly, string>();
        foreach (var list in lists)
            ReadList(list, names, problems);
        if (names.Count > 0)
            CheckYears(lists, names, problems);
        var wrong = names.Count == 0 || problems.Any(problem => problem.Severity == Severity.Error);
        return new BankHolidayReading(wrong ? null : new BankHolidays(names), problems);
    }

    private static void ReadList(SourceText source, SortedDictionary<DateOnly, string> names, List<Diagnostic> problems)
    {
        var json = JsonReader.Read(source);
        problems.AddRange(json.Diagnostics);
        if (json.Root is not { } root || Fields.Of(root, "a list of bank holidays", ["name", "source", "holidays"], problems) is not { } fields)
            return;
        fields.NeededText("name");
        fields.NeededText("source");
        var seen = new HashSet<DateOnly>();
        foreach (var node in fields.NeededList("holidays"))
        {
            if (ReadHoliday(node, problems) is not { } holiday)
                continue;
            if (!seen.Add(holiday.Day))
                problems.Add(Diagnostic.Error(CalendarCodes.BankHolidayTwice, node.Place, $"{DateWords.Long(holiday.Day)} is listed twice.", "Keep it once."));
            names[holiday.Day] = holiday.Name;
        }
    }

    private static (DateOnly Day, string Name)? ReadHoliday(JsonNode node, List<Diagnostic> problems)
    {
        if (Fields.Of(node, "a bank holiday", ["date", "name"], problems) is not { } fields)
            return null;
        var name = fields.NeededText("name");
        if (fields.NeededDate("date") is not { } day || name is null)
            return null;
        if (!BankHolidays.IsWeekend(day))
            return (day, name);
        problems.Add(Diagnostic.Error(
            CalendarCodes.BankHolidayAtWeekend,
            fields.PlaceOf("date"),
            $"\"{name}\" is listed on {DateWords.Long(day)}, but a bank holiday is never at a weekend.",
            "List the substitute weekday that was given for it instead."));
        return null;
    }

    private static void CheckYears(IReadOnlyList<SourceText> lists, SortedDictionary<DateOnly, string> names, List<Diagnostic> problems)
    {
        var place = Place.StartOf(lists[0].Path);
        var counts = names.Keys.GroupBy(day => day.Year).ToDictionary(year => year.Key, year => year.Count());
        for (var year = counts.Keys.Min(); year <= counts.Keys.Max(); year++)
        {
            var said = year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);
            var count = counts.GetValueOrDefault(year);
            if (count == 0)
            {
                problems.Add(Diagnostic.Error(
                    CalendarCodes.BankHolidayYearMissing, place, $"{said} has no bank holidays, although years before and after it have.", $"Add those of {said}."));
            }
            else if (count < FewestInAYear)
            {
                problems.Add(Diagnostic.Warning(
                    CalendarCodes.BankHolidayYearShort,
                    place,
                    $"{said} has only {DateWords.Count(count, "bank holiday", "bank holidays")}; England has at least {DateWords.Count(FewestInAYear, "", "").Trim()} every year.",
                    "Check that none is missing: a day not listed counts as a working day."));
            }
        }
    }
}
