using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Calendars.DueDates;

/// <summary>
/// Reads the due-date language by recursive descent; each method is named after a line of the grammar in docs/due-dates.md. A misspelt word is
/// reported and read as the word that was meant, so that one reading finds every slip.
/// </summary>
internal sealed class DueDateParser
{
    private const int MostUnits = 1000;

    private readonly WordStream _words;

    private DueDateParser(WordStream words) => _words = words;

    internal static DueDateParsing Parse(string text, Place? at)
    {
        var words = new WordStream(text, at);
        if (text.Length > DueDate.MaxLength)
        {
            words.Report(CalendarCodes.DueDateTooLong, 1, "This due date is longer than 400 characters.", "Split it: record one date, and count the next from its name.");
            return new DueDateParsing(null, words.Problems);
        }

        var form = new DueDateParser(words).Date();
        if (form is not null && words.Next is { } left)
            words.ReportLeftover(left);
        return new DueDateParsing(form is null || words.Problems.Count > 0 ? null : new DueDate(form), words.Problems);
    }

    private DateForm? Date()
    {
        if (_words.Next is not { } word)
        {
            _words.ReportEnd("a date or a name");
            return null;
        }

        if (word.IsNumber)
            _words.CorrectMonth();
        if (word.IsNumber)
            return _words.Second is { } month && Keywords.MonthOf(month) > 0 ? DayOfYear() : Counted();
        if (char.IsAsciiDigit(word.Text[0]))
            return Written();
        if (word.Is("earlier") || word.Is("later"))
            return Choice();
        if (word.Is("end"))
            return EndOf();
        if (!word.Is("before"))
            return Name();
        _words.Take();
        return Date() is { } limit ? new DayBeforeForm(limit) : null;
    }

    private ChoiceForm? Choice()
    {
        var earlier = _words.Take().Is("earlier");
        if (!_words.Expect("of") || Date() is not { } one || !_words.Expect("and") || Date() is not { } other)
            return null;
        return new ChoiceForm(earlier, one, other);
    }

    private EndOfForm? EndOf()
    {
        _words.Take();
        if (!_words.Expect("of") || _words.ExpectOneOf("term", "half-term", "half") is not { } what)
            return null;
        if (what == "half" && !_words.Expect("term"))
            return null;
        if (_words.Next?.Is("from") != true)
            return new EndOfForm(what != "term", new NamedForm(DueDate.Entered), false);
        _words.Take();
        return Date() is { } from ? new EndOfForm(what != "term", from, true) : null;
    }

    private DateForm? Counted()
    {
        var number = Number(_words.Take());
        if (Unit() is not { } unit || _words.ExpectOneOf("after", "before", "beginning") is not { } how)
            return null;
        if (how == "beginning" && unit is DueDates.Unit.SchoolDays or DueDates.Unit.WorkingDays)
            _words.Report(CalendarCodes.DueDateSyntax, _words.LastColumn, "Only days, weeks and months can begin with a date.", "Count school days and working days \"after\" a date.");
        if (how == "beginning" && !_words.Expect("with"))
            return null;
        if (Date() is not { } from)
            return null;
        var amount = new Amount(number, unit);
        return how == "beginning" ? new PeriodForm(amount, from) : new CountedForm(amount, how == "after", from);
    }

    private int Number(Word word)
    {
        if (word.Text.Length <= 4 && int.TryParse(word.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= MostUnits)
            return number;
        _words.Report(CalendarCodes.DueDateNumber, word.Column, $"\"{word.Text}\" is outside 1 to 1000.", "Write a number from 1 to 1000, or the date itself.");
        return 1;
    }

    private Unit? Unit()
    {
        var unit = _words.ExpectOneOf([.. Keywords.Units]);
        if (unit is "school" or "working")
            return _words.ExpectOneOf("days", "day") is null ? null : unit == "school" ? DueDates.Unit.SchoolDays : DueDates.Unit.WorkingDays;
        return unit switch
        {
            null => null,
            "day" or "days" => DueDates.Unit.Days,
            "week" or "weeks" => DueDates.Unit.Weeks,
            _ => DueDates.Unit.Months,
        };
    }

    private DateForm? DayOfYear()
    {
        var day = _words.Take();
        var word = _words.Take();
        var month = Keywords.MonthOf(word);
        var year = _words.Next is { IsNumber: true, Text.Length: 4 } ? _words.Take() : null;
        var iso = $"{year?.Text ?? "2028"}-{month:00}-{day.Text.PadLeft(2, '0')}";
        if (IsoDate.Parse(iso) is not { } found)
        {
            _words.ReportNoSuchDay(day.Column, string.Join(' ', new[] { day, word, year }.OfType<Word>().Select(part => part.Text)));
            return new NamedForm(DueDate.Entered);
        }

        if (year is not null)
            return new WrittenForm(found);
        if (_words.Next?.Is("of") != true)
            return new DayOfYearForm(found.Day, month, new NamedForm(DueDate.Entered), false);
        _words.Take();
        return Date() is { } of ? new DayOfYearForm(found.Day, month, of, true) : null;
    }

    private DateForm Written()
    {
        var word = _words.Take();
        if (IsoDate.Parse(word.Text) is { } day)
            return new WrittenForm(day);
        _words.ReportNoSuchDay(word.Column, word.Text);
        return new NamedForm(DueDate.Entered);
    }

    private NamedForm Name()
    {
        var word = _words.Take();
        if (Keywords.Reserved(word))
            _words.Report(CalendarCodes.DueDateSyntax, word.Column, $"\"{word.Text}\" stands where a date or a name was expected.", "Write a name such as \"entered\", or a date such as 2026-09-02.");
        else if (!Keywords.CanBeName(word.Text))
            _words.Report(CalendarCodes.DueDateSyntax, word.Column, $"\"{word.Text}\" is neither a date nor a name.", "A name has letters, digits, \"_\", \"-\" and \".\", and begins with a letter.");
        return new NamedForm(word.Text);
    }
}
