using SendWorkflows.Engine.Calendars.Reading;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Calendars;

/// <summary>Reads a school's term dates together with the bank holidays that apply to it, and reports every problem at once.</summary>
public static class CalendarReader
{
    /// <summary>
    /// Reads one calendar file <c>{"name","authority"?,"school"?,"terms":[{"name","first","last","halfTerm"?:{"first","last"}}],"inset":[…],"occasional":[…]}</c>
    /// and the bank holiday lists of <see cref="BankHolidayReader"/>. Without bank holidays that reach the terms nobody can say on which days the school
    /// meets, so at least one list is needed.
    /// </summary>
    public static CalendarReading Read(SourceText calendar, IReadOnlyList<SourceText> bankHolidays)
    {
        var holidays = BankHolidayReader.Read(bankHolidays);
        var problems = new List<Diagnostic>(holidays.Diagnostics);
        var file = CalendarFileReader.Read(calendar, problems);
        if (file is not null)
            CalendarChecks.Check(file, holidays.BankHolidays, bankHolidays.Count, problems);
        var wrong = file is null || holidays.BankHolidays is null || problems.Any(problem => problem.Severity == Severity.Error);
        return new CalendarReading(wrong ? null : new SchoolCalendar(file!, holidays.BankHolidays!), problems);
    }
}
