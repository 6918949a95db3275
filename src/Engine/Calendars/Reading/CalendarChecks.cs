using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Calendars.Reading;

/// <summary>Asks whether the dates of a calendar make sense together. Each question is a class of its own; all are always asked.</summary>
internal static class CalendarChecks
{
    internal static void Check(CalendarFile file, BankHolidays? holidays, int lists, List<Diagnostic> problems)
    {
        TermChecks.Check(file, problems);
        HalfTermChecks.Check(file, problems);
        ClosureChecks.Check(file, holidays, problems);
        CoverageChecks.Check(file, holidays, lists, problems);
        if (holidays is not null)
            TermEdgeChecks.Check(file, holidays, problems);
    }
}
