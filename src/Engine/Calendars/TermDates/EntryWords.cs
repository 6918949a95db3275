using System.Text.RegularExpressions;

namespace SendWorkflows.Engine.Calendars.TermDates;

/// <summary>The words by which schools and authorities announce term dates.</summary>
internal static partial class EntryWords
{
    private static readonly string[] Inset = ["inset", "in-service", "training day", "staff training", "professional development"];

    private static readonly string[] Holiday = ["holiday", "vacation", "christmas", "easter", "closed"];

    private static readonly string[] Begins = ["begin", "start", "first day", "open"];

    private static readonly string[] Ends = ["end", "finish", "last day", "close", "break up", "breaks up"];

    /// <summary>What the words mean, or <c>null</c> if they are not understood.</summary>
    internal static EntryKind? Recognise(string words)
    {
        if (Has(words, Inset))
            return EntryKind.Inset;
        if (Has(words, "occasional"))
            return EntryKind.Occasional;
        if (Has(words, "half term", "half-term"))
            return EntryKind.HalfTerm;
        if (Has(words, Holiday))
            return EntryKind.Holiday;
        if (!Has(words, "term"))
            return null;
        return Has(words, Begins) ? EntryKind.TermBegins : Has(words, Ends) ? EntryKind.TermEnds : EntryKind.Term;
    }

    /// <summary>A term's name without the words around it and with its year, as several years may be in one list: "Autumn 2026".</summary>
    internal static string TermName(string words, DateOnly first)
    {
        var found = Core().Match(words);
        var core = found.Success ? found.Value : words.Trim();
        core = char.ToUpperInvariant(core[0]) + core[1..].ToLowerInvariant();
        var year = IsoDate.Format(first)[..4];
        return core.Contains(year, StringComparison.Ordinal) ? core : $"{core} {year}";
    }

    private static bool Has(string words, params string[] any) => any.Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"autumn|spring|summer|term \d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Core();
}
