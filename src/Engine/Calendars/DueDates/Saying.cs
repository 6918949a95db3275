using System.Globalization;
using System.Runtime.CompilerServices;

namespace SendWorkflows.Engine.Calendars.DueDates;

/// <summary>A sentence about a search for a date. Its words are put together only if the search is to tell how it went.</summary>
[InterpolatedStringHandler]
internal ref struct Saying
{
    private DefaultInterpolatedStringHandler _words;

    public Saying(int literalLength, int formattedCount, Resolving work, out bool isSaid)
    {
        isSaid = work.Tells;
        _words = isSaid ? new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
    }

    public void AppendLiteral(string words) => _words.AppendLiteral(words);

    public void AppendFormatted<T>(T words) => _words.AppendFormatted(words);

    /// <summary>The sentence; empty if nothing is to be told.</summary>
    internal string Said() => _words.ToStringAndClear();
}
