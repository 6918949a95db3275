using SendWorkflows.Engine.Calendars.DueDates;
using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Calendars;

/// <summary>
/// When something is due, in the due-date language of docs/due-dates.md: "10 school days after entered", "end of term",
/// "12 months beginning with madeOn". Calendar days, weeks and months are never moved for a weekend or a holiday.
/// </summary>
public sealed class DueDate
{
    /// <summary>The name that forms without a day of their own count from: the day on which the state or step was entered.</summary>
    public const string Entered = "entered";

    /// <summary>The longest expression read, in characters.</summary>
    public const int MaxLength = 400;

    private readonly DateForm _form;

    internal DueDate(DateForm form)
    {
        _form = form;
        var names = new SortedSet<string>(StringComparer.Ordinal);
        form.AddNames(names);
        Names = [.. names];
    }

    /// <summary>The names whose dates the expression needs, in ordinal order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads an expression; problems carry a column counted from 1 in the expression.</summary>
    public static DueDateParsing Parse(string text) => DueDateParser.Parse(text, null);

    /// <summary>Reads an expression that is a text in a file; problems are placed in that file.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="at">Where the opening quotation mark stands.</param>
    public static DueDateParsing Parse(string text, Place at) => DueDateParser.Parse(text, at);

    /// <summary>Finds the date.</summary>
    /// <param name="names">The dates of names, such as <c>entered</c>.</param>
    /// <param name="calendar">The school's calendar, or <c>null</c> if there is none: what needs no calendar is still answered.</param>
    public DueDateAnswer Resolve(IReadOnlyDictionary<string, DateOnly> names, SchoolCalendar? calendar)
    {
        var work = new Resolving(names, calendar, tells: true);
        return work.Answer(_form.Resolve(work));
    }

    /// <summary>Finds the date as <see cref="Resolve"/> does, without a word about how it was reached or why it is not known.</summary>
    internal DateOnly? Find(IReadOnlyDictionary<string, DateOnly> names, SchoolCalendar? calendar) => _form.Resolve(new Resolving(names, calendar, tells: false));

    /// <summary>The expression in its one canonical spelling, which reads back as the same expression.</summary>
    public override string ToString() => _form.Text;
}
