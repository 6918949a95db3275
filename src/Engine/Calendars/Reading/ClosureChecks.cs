using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Calendars.Reading;

/// <summary>An INSET or occasional day closes a day on which the school would otherwise meet; anything else is a slip of the pen.</summary>
internal static class ClosureChecks
{
    internal static void Check(CalendarFile file, BankHolidays? holidays, List<Diagnostic> problems)
    {
        var seen = new HashSet<DateOnly>();
        foreach (var closure in file.Closures)
        {
            var what = $"The {closure.Kind} {DateWords.Long(closure.Day)}";
            if (!seen.Add(closure.Day))
                Report(closure, CalendarCodes.ClosureTwice, $"{what} is listed twice.", "Keep it once, as an INSET day or as an occasional day.");
            else if (BankHolidays.IsWeekend(closure.Day))
                Report(closure, CalendarCodes.ClosureAtWeekend, $"{what} is at a weekend.", "Check the year and the day; list weekdays only.");
            else if (holidays?.NameOf(closure.Day) is { } name)
                Report(closure, CalendarCodes.ClosureOnBankHoliday, $"{what} is a bank holiday already ({name}).", "Take it out: it would count twice.");
            else if (file.Terms.FirstOrDefault(term => term.Contains(closure.Day)) is not { } term)
                Report(closure, CalendarCodes.ClosureOutsideTerm, $"{what} is in no term.", "Check the year, or lengthen the term so that it includes the day.");
            else if (term.HalfTerm?.Contains(closure.Day) == true)
                Report(closure, CalendarCodes.ClosureOutsideTerm, $"{what} is in the half term of \"{term.Name}\".", "Take it out: the school is closed already.");
        }

        void Report(ClosureDay closure, string code, string message, string help) =>
            problems.Add(Diagnostic.Error(code, closure.Place, message, help));
    }
}
