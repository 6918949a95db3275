using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Calendars.TermDates;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Calendars;

/// <summary>Gives a school its term dates. Dates with an error change nothing.</summary>
public sealed class SetTermDates(AppDb db, Folders folders, AuditLog audit, TimeProvider time)
{
    /// <summary>
    /// Reads term dates (a table in <c>.csv</c>, a calendar feed in <c>.ics</c>, otherwise a calendar file) and, unless something is wrong with them,
    /// makes them the school's. Returns everything found.
    /// </summary>
    public async Task<IReadOnlyList<Diagnostic>> RunAsync(Guid schoolId, string schoolName, SourceText dates, CancellationToken cancellation)
    {
        var import = Import(dates, schoolName);
        if (import.Calendar is null)
            return import.Diagnostics;
        var reading = CalendarReader.Read(import.Calendar, BankHolidayFiles.In(folders));
        if (reading.Calendar is null)
            return [.. import.Diagnostics, .. reading.Diagnostics];
        var now = time.GetUtcNow().UtcDateTime;
        if (await db.SchoolDates.FindAsync([schoolId], cancellation) is { } known)
            (known.Calendar, known.ChangedAt) = (import.Calendar.Text, now);
        else
            db.SchoolDates.Add(new SchoolDates { SchoolId = schoolId, Calendar = import.Calendar.Text, ChangedAt = now });
        audit.Record("term-dates-set", "school", schoolId.ToString(), $"Term dates from \"{dates.Path}\".", schoolId);
        await db.SaveChangesAsync(cancellation);
        return [.. import.Diagnostics, .. reading.Diagnostics];
    }

    private static TermDatesReading Import(SourceText dates, string schoolName) => Path.GetExtension(dates.Path).ToLowerInvariant() switch
    {
        ".csv" => CsvTermDates.Read(dates, schoolName),
        ".ics" => CalendarFeedTermDates.Read(dates, schoolName),
        _ => new TermDatesReading(dates, []),
    };
}
