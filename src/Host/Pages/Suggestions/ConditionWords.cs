using System.Text.RegularExpressions;

namespace SendWorkflows.Host.Pages.Suggestions;

/// <summary>Puts one condition of a rule into words: <c>pupil.AttendancePercent &lt; thresholds.X</c> becomes "attendance percent is below 90%".</summary>
public sealed partial class ConditionWords(PolicyWords words, IReadOnlyDictionary<string, string> thresholds)
{
    /// <summary>The condition in words.</summary>
    public string Say(string condition)
    {
        var text = Unwrap(condition.Trim());
        if (text.StartsWith('!') && Unwrap(text[1..].Trim()) is var denied && FactOnly().Match(denied) is { Success: true } no)
            return "Not the case: " + words.Meaning(no.Groups["fact"].Value).TrimEnd('.');
        if (FactOnly().Match(text) is { Success: true } yes)
            return words.Meaning(yes.Groups["fact"].Value).TrimEnd('.');
        return PolicyWords.Sentence(Tidy(Phrases(text)));
    }

    /// <summary>How the parts of a condition are joined: <c>all</c>, <c>any</c>, <c>not</c>, or <c>null</c> for a single condition.</summary>
    public static string? Join(string condition)
    {
        var text = Unwrap(condition.Trim());
        var depth = 0;
        var quoted = false;
        string? join = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
                quoted = !quoted;
            if (quoted)
                continue;
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
            if (depth == 0 && (At(text, i, "||") || At(text, i, " or ")))
                return "any";
            if (depth == 0 && (At(text, i, "&&") || At(text, i, " and ")))
                join = "all";
        }

        return join ?? (text.StartsWith('!') || text.StartsWith("not ", StringComparison.Ordinal) ? "not" : null);
    }

    private static bool At(string text, int place, string sought) => string.CompareOrdinal(text, place, sought, 0, sought.Length) == 0;

    private static string Unwrap(string text)
    {
        while (text.Length > 1 && text[0] == '(' && Closes(text) == text.Length - 1)
            text = text[1..^1].Trim();
        return text;
    }

    private static int Closes(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
                return i;
        }

        return -1;
    }

    private string Phrases(string text)
    {
        text = Chosen().Replace(text, m => $"{m.Groups["name"].Value}{m.Groups["how"].Value}{Quoted().Replace(m.Groups["words"].Value, q => Quote(words.Chosen(Last(m.Groups["name"].Value), q.Groups[1].Value)))}");
        text = LoopOf("Count").Replace(text, "the number of $1 where ");
        text = LoopOf("Any").Replace(text, "there are $1 where ");
        text = LoopOf("All").Replace(text, "in all $1 ");
        text = Holds().Replace(text, "$1 includes ");
        text = Counted().Replace(text, "the number of $1");
        text = Threshold().Replace(text, m => thresholds.GetValueOrDefault(m.Groups[1].Value) ?? PolicyWords.Humanise(m.Groups[1].Value));
        text = Named().Replace(text, m => PolicyWords.Humanise(m.Groups[1].Value));
        text = Denied().Replace(text, "not ");
        foreach (var (sign, meaning) in Signs)
            text = text.Replace(sign, meaning, StringComparison.Ordinal);
        return Listed().Replace(text, " is one of ");
    }

    private static readonly (string Sign, string Meaning)[] Signs =
    [
        ("&&", " and "), ("||", " or "), ("==", " is "), ("!=", " is not "), ("<=", " is at most "), (">=", " is at least "), ("<", " is below "), (">", " is above "),
    ];

    private static string Tidy(string text) => Spaces().Replace(text.Replace("(", " ", StringComparison.Ordinal).Replace(")", " ", StringComparison.Ordinal), " ").Replace(" ,", ",", StringComparison.Ordinal).Trim();

    private static string Quote(string word) => $"“{word}”";

    private static string Last(string dotted) => dotted[(dotted.LastIndexOf('.') + 1)..];

    private static Regex LoopOf(string how) => new($@"pupil\.(\w+)\.{how}\(\s*\w+\s*=>\s*", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"^pupil\.(?<fact>\w+)$")]
    private static partial Regex FactOnly();

    [GeneratedRegex(@"(?<name>\w+(?:\.\w+)+?)(?<how>\s*(?:==|!=)\s*|\s+in\s*\(|\.Contains\()(?<words>""[^""]*""(?:\s*,\s*""[^""]*"")*)")]
    private static partial Regex Chosen();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"pupil\.(\w+)\.Contains\(")]
    private static partial Regex Holds();

    [GeneratedRegex(@"pupil\.(\w+)\.Count\b(?!\()")]
    private static partial Regex Counted();

    [GeneratedRegex(@"thresholds\.(\w+)")]
    private static partial Regex Threshold();

    [GeneratedRegex(@"\b[a-z]\w*\.([A-Z]\w*)")]
    private static partial Regex Named();

    [GeneratedRegex(@"!(?=[\w( ])")]
    private static partial Regex Denied();

    [GeneratedRegex(@"\s+in\s+")]
    private static partial Regex Listed();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Spaces();
}
