using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Host.Commands;

/// <summary>The calendar a command was given for facts counted in terms, or none.</summary>
internal sealed record RulesCalendar(string? File, IReadOnlyList<string> BankHolidays)
{
    /// <summary>False means that a calendar is named and cannot be used; why is written.</summary>
    internal bool TryRead(TextWriter error, out SchoolCalendar? calendar)
    {
        calendar = null;
        if (File is null)
            return true;
        var files = BankHolidays.Prepend(File).Select(path => InputFiles.Read(path, error)).ToList();
        if (files.Contains(null))
            return false;
        var reading = CalendarReader.Read(files[0]!, [.. files.Skip(1).OfType<SourceText>()]);
        foreach (var problem in reading.Diagnostics)
            error.WriteLine(problem);
        calendar = reading.Calendar;
        return reading.Diagnostics.All(problem => problem.Severity != Severity.Error);
    }
}
