using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Calendars.DueDates;

/// <summary>The words of an expression, taken one after another, and what was wrong with them.</summary>
internal sealed class WordStream(string text, Place? at)
{
    private const string SeeForms = "See docs/due-dates.md for every form, with examples.";

    private readonly List<Word> _words = Word.Split(text);
    private int _index;

    internal List<Diagnostic> Problems { get; } = [];

    internal Word? Next => _index < _words.Count ? _words[_index] : null;

    internal Word? Second => _index + 1 < _words.Count ? _words[_index + 1] : null;

    /// <summary>Where the word taken last begins.</summary>
    internal int LastColumn => _words[_index - 1].Column;

    internal Word Take() => _words[_index++];

    internal bool Expect(string keyword) => ExpectOneOf(keyword) is not null;

    /// <summary>Takes the keyword that comes next, or the one that was meant by a misspelt word; reports anything else and gives <c>null</c>.</summary>
    internal string? ExpectOneOf(params string[] keywords)
    {
        var wanted = string.Join(" or ", keywords.Select(keyword => $"\"{keyword}\""));
        if (Next is not { } word)
        {
            ReportEnd(wanted);
            return null;
        }

        if (keywords.FirstOrDefault(word.Is) is { } found)
        {
            _index++;
            return found;
        }

        var near = NearestName.Find(word.Text, keywords);
        if (near is not null)
            Report(CalendarCodes.DueDateWord, word.Column, $"\"{word.Text}\" is not a word of the due-date language.", $"Did you mean \"{near}\"?");
        else
            Report(CalendarCodes.DueDateSyntax, word.Column, $"\"{word.Text}\" stands where {wanted} was expected.", SeeForms);
        _index++;
        return near;
    }

    /// <summary>After a number, reads a word that is no unit but nearly a month as that month, and reports it.</summary>
    internal void CorrectMonth()
    {
        if (Second is not { } word || Keywords.MonthOf(word) > 0 || NearestName.Find(word.Text, Keywords.Units) is not null)
            return;
        if (NearestName.Find(word.Text, Keywords.Months) is not { } month)
            return;
        Report(CalendarCodes.DueDateWord, word.Column, $"\"{word.Text}\" is not a word of the due-date language.", $"Did you mean \"{month}\"?");
        _words[_index + 1] = word with { Text = month };
    }

    internal void ReportEnd(string wanted) =>
        Report(CalendarCodes.DueDateSyntax, text.Length + 1, $"The due date ends where {wanted} was expected.", SeeForms);

    internal void ReportNoSuchDay(int column, string written) =>
        Report(CalendarCodes.DueDateNoSuchDay, column, $"\"{written}\" is not a day that exists.", "Write it as 2027-03-31, \"31 March\" or \"31 March 2027\".");

    internal void ReportLeftover(Word word)
    {
        var before = _words[_index - 1];
        var help = Keywords.NumberWords.Any(before.Is)
            ? "Write the number in digits."
            : NearestName.Help(before.Text, ["earlier", "later", "end", "before"]) ?? NearestName.Help(word.Text, ["and", "from", "of"]);
        Report(CalendarCodes.DueDateSyntax, word.Column, $"\"{word.Text}\" does not belong after \"{before.Text}\".", help);
    }

    internal void Report(string code, int column, string message, string? help)
    {
        var place = at is null ? new Place("", 1, column) : at with { Column = at.Column + column };
        Problems.Add(Diagnostic.Error(code, place, message, help));
    }
}
