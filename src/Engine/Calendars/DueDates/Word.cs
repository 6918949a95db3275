namespace SendWorkflows.Engine.Calendars.DueDates;

/// <summary>One word of an expression.</summary>
/// <param name="Text">The word as written.</param>
/// <param name="Column">Where it begins, counted from 1.</param>
internal sealed record Word(string Text, int Column)
{
    internal bool Is(string keyword) => string.Equals(Text, keyword, StringComparison.OrdinalIgnoreCase);

    internal bool IsNumber => Text.All(char.IsAsciiDigit);

    internal static List<Word> Split(string text)
    {
        var words = new List<Word>();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
                continue;
            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
                i++;
            words.Add(new Word(text[start..i], start + 1));
        }

        return words;
    }
}
