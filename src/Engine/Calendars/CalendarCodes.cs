namespace SendWorkflows.Engine.Calendars;

/// <summary>Codes of problems with calendars, bank holidays, due dates and statutory clocks.</summary>
public static class CalendarCodes
{
    /// <summary>A value is not of the kind its place needs.</summary>
    public const string Kind = "calendar-kind";

    /// <summary>A member that must be there is not.</summary>
    public const string Missing = "calendar-missing";

    /// <summary>A member that means nothing here.</summary>
    public const string UnknownMember = "calendar-unknown-member";

    /// <summary>A text that is not a date.</summary>
    public const string NotADate = "calendar-not-a-date";

    /// <summary>No term is given.</summary>
    public const string NoTerms = "calendar-no-terms";

    /// <summary>A term or half term ends before it begins.</summary>
    public const string EndsBeforeItBegins = "calendar-ends-before-it-begins";

    /// <summary>A term is longer than a year.</summary>
    public const string TermTooLong = "calendar-term-too-long";

    /// <summary>A term begins before the one listed above it.</summary>
    public const string TermsOutOfOrder = "calendar-terms-out-of-order";

    /// <summary>Two terms share a day.</summary>
    public const string TermsOverlap = "calendar-terms-overlap";

    /// <summary>Two terms have the same name.</summary>
    public const string TermNameTwice = "calendar-term-name-twice";

    /// <summary>A term begins or ends on a day when no school meets (warning).</summary>
    public const string TermEdgeClosed = "calendar-term-edge-closed";

    /// <summary>The holiday between two terms is so long that a term may be missing (warning).</summary>
    public const string LongGap = "calendar-long-gap";

    /// <summary>A half term is not inside its term.</summary>
    public const string HalfTermOutsideTerm = "calendar-half-term-outside-term";

    /// <summary>An INSET or occasional day is in no term, or in a half term.</summary>
    public const string ClosureOutsideTerm = "calendar-closure-outside-term";

    /// <summary>An INSET or occasional day is at a weekend.</summary>
    public const string ClosureAtWeekend = "calendar-closure-at-weekend";

    /// <summary>An INSET or occasional day is a bank holiday already.</summary>
    public const string ClosureOnBankHoliday = "calendar-closure-on-bank-holiday";

    /// <summary>The same INSET or occasional day is listed twice.</summary>
    public const string ClosureTwice = "calendar-closure-twice";

    /// <summary>No list of bank holidays reaches the terms.</summary>
    public const string BankHolidaysNotGiven = "calendar-bank-holidays-not-given";

    /// <summary>The lists of bank holidays reach only some of the terms (warning).</summary>
    public const string BankHolidaysEndEarly = "calendar-bank-holidays-end-early";

    /// <summary>A bank holiday is listed on a Saturday or Sunday.</summary>
    public const string BankHolidayAtWeekend = "bank-holiday-at-weekend";

    /// <summary>One list has the same date twice.</summary>
    public const string BankHolidayTwice = "bank-holiday-twice";

    /// <summary>A year between two listed ones has no bank holiday.</summary>
    public const string BankHolidayYearMissing = "bank-holiday-year-missing";

    /// <summary>A year has fewer bank holidays than England has every year (warning).</summary>
    public const string BankHolidayYearShort = "bank-holiday-year-short";

    /// <summary>A due date has a word where it cannot stand.</summary>
    public const string DueDateSyntax = "due-date-syntax";

    /// <summary>A due date has a word that is probably misspelt.</summary>
    public const string DueDateWord = "due-date-word";

    /// <summary>A due date counts with a number outside the range.</summary>
    public const string DueDateNumber = "due-date-number";

    /// <summary>A due date names a day that does not exist.</summary>
    public const string DueDateNoSuchDay = "due-date-no-such-day";

    /// <summary>A due date is too long to be read.</summary>
    public const string DueDateTooLong = "due-date-too-long";

    /// <summary>Two statutory clocks have the same code.</summary>
    public const string ClockTwice = "clock-code-twice";

    /// <summary>A statutory clock names an exemption ground that the regulation does not have.</summary>
    public const string ClockGround = "clock-unknown-ground";

    /// <summary>An imported list of term dates lacks a column or is no list at all.</summary>
    public const string TermDatesShape = "term-dates-shape";

    /// <summary>An imported row or event has a date that cannot be read, or ends before it begins.</summary>
    public const string TermDatesDate = "term-dates-date";

    /// <summary>An imported row or event is not understood and left out (warning).</summary>
    public const string TermDatesNotUnderstood = "term-dates-not-understood";

    /// <summary>An imported event repeats, which term dates do not.</summary>
    public const string TermDatesRepeats = "term-dates-repeats";

    /// <summary>An imported first day of term has no last day, or the other way round.</summary>
    public const string TermDatesUnpaired = "term-dates-unpaired";

    /// <summary>An imported half term lies in no imported term, or a term has two.</summary>
    public const string TermDatesHalfTerm = "term-dates-half-term";
}
