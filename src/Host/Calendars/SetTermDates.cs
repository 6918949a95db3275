using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Calendars;

/// <summary>Gives a school its term dates. Dates with an error change nothing.</summary>
public sealed class SetTermDates(AppDb db, Folders folders, AuditLog audit, TimeProvider time)
{
    /// <summary>Reads a calendar file and, unless something is wrong with it, makes it the school's. Returns everything found.</summary>
    public async Task<IReadOnlyList<Diagnostic>> RunAsync(Guid schoolId, SourceText calendar, CancellationToken cancellation)
    {
        var reading = CalendarReader.Read(calendar, BankHolidayFiles.In(folders));
        if (reading.Calendar is null)
            return reading.Diagnostics;
        var now = time.GetUtcNow().UtcDateTime;
        if (await db.SchoolDates.FindAsync([schoolId], cancellation) is { } dates)
            (dates.Calendar, dates.ChangedAt) = (calendar.Text, now);
        else
            db.SchoolDates.Add(new SchoolDates { SchoolId = schoolId, Calendar = calendar.Text, ChangedAt = now });
        audit.Record("term-dates-set", "school", schoolId.ToString(), $"Term dates from \"{calendar.Path}\".", schoolId);
        await db.SaveChangesAsync(cancellation);
        return reading.Diagnostics;
    }
}
