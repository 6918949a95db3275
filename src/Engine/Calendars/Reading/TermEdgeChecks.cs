using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Calendars.Reading;

/// <summary>A term's first and last day are days on which a school can meet; lists written as prose often are a day or a year out.</summary>
internal static class TermEdgeChecks
{
    internal static void Check(CalendarFile file, BankHolidays holidays, List<Diagnostic> problems)
    {
        for (var i = 0; i < file.Terms.Count; i++)
        {
            var term = file.Terms[i];
            Look(term.Name, "begins", term.First, file.TermPlaces[i].First);
            Look(term.Name, "ends", term.Last, file.TermPlaces[i].Last);
        }

        void Look(string term, string does, DateOnly day, Place place)
        {
            var why = BankHolidays.IsWeekend(day) ? "which is at a weekend" : holidays.NameOf(day) is { } name ? $"a bank holiday ({name})" : null;
            if (why is null)
                return;
            problems.Add(Diagnostic.Warning(
                CalendarCodes.TermEdgeClosed, place, $"The term \"{term}\" {does} on {DateWords.Long(day)}, {why}.", "Check the date and the year."));
        }
    }
}
