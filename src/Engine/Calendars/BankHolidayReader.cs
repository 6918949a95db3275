using System.Globalization;
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
        var years = names.Keys.GroupBy(day => day.Year).Select(year => (Year: year.Key, Count: year.Count())).ToList();
        for (var i = 0; i < years.Count; i++)
        {
            if (i > 0 && years[i].Year > years[i - 1].Year + 1)
            {
                problems.Add(Diagnostic.Error(
                    CalendarCodes.BankHolidayYearMissing,
                    place,
                    $"No bank holidays are listed between {Said(years[i - 1].Year)} and {Said(years[i].Year)}.",
                    "Add those of the years between, or check the year of the later ones."));
            }

            if (years[i].Count < FewestInAYear)
            {
                problems.Add(Diagnostic.Warning(
                    CalendarCodes.BankHolidayYearShort,
                    place,
                    $"{Said(years[i].Year)} has only {DateWords.Count(years[i].Count, "bank holiday", "bank holidays")}; England has at least {Said(FewestInAYear)} every year.",
                    "Check that none is missing: a day not listed counts as a working day."));
            }
        }
    }

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}
