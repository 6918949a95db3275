using System.Globalization;

namespace SendWorkflows.Engine.Calendars.DueDates;

/// <summary>The words of the language; none of them can be a name.</summary>
internal static class Keywords
{
    internal static readonly IReadOnlyList<string> Units =
        ["day", "days", "week", "weeks", "month", "months", "school", "working"];

    internal static readonly IReadOnlyList<string> Months =
        [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(month => month.Length > 0)];

    internal static readonly IReadOnlyList<string> Others =
        ["after", "before", "beginning", "with", "end", "of", "term", "half-term", "from", "earlier", "later", "and"];

    internal static readonly IReadOnlyList<string> NumberWords =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty"];

    internal static bool Reserved(Word word) => Units.Concat(Others).Any(word.Is);

    /// <summary>The month's number, or 0 if the word is no month.</summary>
    internal static int MonthOf(Word word) => Months.TakeWhile(month => !word.Is(month)).Count() is var index && index < Months.Count ? index + 1 : 0;

    internal static bool CanBeName(string text) =>
        char.IsAsciiLetter(text[0]) && char.IsAsciiLetterOrDigit(text[^1]) && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.');
}
