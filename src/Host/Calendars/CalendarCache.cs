using System.Collections.Concurrent;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Calendars;

/// <summary>Keeps calendars that have been read, each until its school's dates change. Shared by all requests.</summary>
public sealed class CalendarCache(Folders folders)
{
    private readonly ConcurrentDictionary<Guid, (DateTime ChangedAt, CalendarReading Reading)> _bySchool = new();
    private readonly Lazy<IReadOnlyList<SourceText>> _bankHolidays = new(() => BankHolidayFiles.In(folders));

    /// <summary>The dates as a calendar, or what is wrong with them.</summary>
    public CalendarReading Read(SchoolDates dates)
    {
        if (_bySchool.TryGetValue(dates.SchoolId, out var kept) && kept.ChangedAt == dates.ChangedAt)
            return kept.Reading;
        var reading = CalendarReader.Read(new SourceText("term dates", dates.Calendar), _bankHolidays.Value);
        _bySchool[dates.SchoolId] = (dates.ChangedAt, reading);
        return reading;
    }
}
