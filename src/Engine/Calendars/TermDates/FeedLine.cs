namespace SendWorkflows.Engine.Calendars.TermDates;

/// <summary>One property of a calendar feed.</summary>
/// <param name="Name">Its name in capitals, without parameters.</param>
/// <param name="Value">Its value as written.</param>
/// <param name="Line">The line it begins on, counted from 1.</param>
internal sealed record FeedLine(string Name, string Value, int Line)
{
    /// <summary>The properties of a feed; a line that begins with a blank continues the one before (RFC 5545 3.1).</summary>
    internal static IEnumerable<FeedLine> Read(string text)
    {
        var lines = text.TrimStart('\uFEFF').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var began = i + 1;
            var whole = lines[i].TrimEnd('\r');
            while (i + 1 < lines.Length && lines[i + 1] is [' ' or '\t', ..])
                whole += lines[++i].TrimEnd('\r')[1..];
            var colon = ColonOf(whole);
            if (colon > 0)
                yield return new FeedLine(whole[..colon].Split(';')[0].Trim().ToUpperInvariant(), whole[(colon + 1)..].Trim(), began);
        }
    }

    internal static string Unescape(string value) => value
        .Replace("\\n", " ", StringComparison.OrdinalIgnoreCase)
        .Replace("\\,", ",", StringComparison.Ordinal)
        .Replace("\\;", ";", StringComparison.Ordinal)
        .Replace("\\\\", "\\", StringComparison.Ordinal);

    /// <summary>The colon before the value; one in a quoted parameter is not it.</summary>
    private static int ColonOf(string line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
                quoted = !quoted;
            else if (line[i] == ':' && !quoted)
                return i;
        }

        return -1;
    }
}
