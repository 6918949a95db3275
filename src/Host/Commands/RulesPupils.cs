using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Host.Commands;

/// <summary>The facts file a command was given, and how to read it.</summary>
internal sealed record RulesPupils(string Facts, string? Calendar, IReadOnlyList<string> BankHolidays, bool AllowDerived)
{
    /// <summary>The school's calendar, if one is named. False means that it cannot be read; why is written.</summary>
    internal bool TryReadCalendar(TextWriter error, out SchoolCalendar? calendar)
    {
        calendar = null;
        if (Calendar is null)
            return true;
        if (InputFiles.Read(Calendar, error) is not { } source)
            return false;
        var holidays = BankHolidays.Select(path => InputFiles.Read(path, error)).ToList();
        if (holidays.Contains(null))
            return false;
        var reading = CalendarReader.Read(source, [.. holidays.OfType<SourceText>()]);
        foreach (var problem in reading.Diagnostics)
            error.WriteLine(problem);
        calendar = reading.Calendar;
        return reading.Diagnostics.All(problem => problem.Severity != Severity.Error);
    }

    /// <summary>Reads the file line by line, so that a large one needs little room. Blank lines are passed over.</summary>
    internal IEnumerable<FactLineReading> Lines(FactCatalogue catalogue, DateOnly asOf)
    {
        var number = 0;
        foreach (var line in File.ReadLines(Facts))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return FactLine.Read(Facts.Replace('\\', '/'), number, line, catalogue, new FactOrigin(asOf, Path.GetFileName(Facts)), AllowDerived);
        }
    }
}
