using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SendWorkflows.Host.Pages.Suggestions;

/// <summary>A stored explanation in words a person can read in a minute.</summary>
public sealed partial class EvidenceCard
{
    private readonly JsonElement _root;
    private readonly PolicyWords _words;
    private readonly ConditionWords _conditions;

    private EvidenceCard(JsonElement root, PolicyWords words)
    {
        _root = root;
        _words = words;
        _conditions = new ConditionWords(words, Each("thresholds").ToDictionary(Name, Amount, StringComparer.Ordinal));
        Condition = View(root.GetProperty("tree"));
    }

    /// <summary>The rule's condition, part by part.</summary>
    public ConditionView Condition { get; }

    /// <summary>The day the evidence is of.</summary>
    public DateOnly AsOf => DateOnly.ParseExact(_root.GetProperty("asOf").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The address of the document the rule cites, if it gives one.</summary>
    public string? SourceAddress => _root.TryGetProperty("source", out var source) && source.TryGetProperty("address", out var address) ? address.GetString() : null;

    /// <summary>The numbers of the policy that the rule compares with, each with where it was found.</summary>
    public IEnumerable<(string Meaning, string Value, string From, string Reference)> Thresholds => Each("thresholds").Select(t => (
        PolicyWords.Sentence(PolicyWords.Humanise(Name(t))), Amount(t), Words.Date(DateOnly.ParseExact(t.GetProperty("from").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        t.TryGetProperty("reference", out var reference) ? Cite(reference) : ""));

    /// <summary>What the answer rests on: each smallest change that would give another outcome, as a sentence.</summary>
    public IEnumerable<string> RestsOn => Each("restsOn").Select(flip =>
        $"{string.Join(" and ", flip.GetProperty("changes").EnumerateArray().Select(Change))}: the rule would be {OutcomeOf(flip)}.");

    /// <summary>Reads what was stored; <c>null</c> if there is nothing to read.</summary>
    public static EvidenceCard? Read(string evidence, PolicyWords words)
    {
        if (evidence.Length == 0)
            return null;
        using var document = JsonDocument.Parse(evidence);
        return document.RootElement.TryGetProperty("tree", out _) ? new EvidenceCard(document.RootElement.Clone(), words) : null;
    }

    private ConditionView View(JsonElement part)
    {
        var text = part.GetProperty("text").GetString()!;
        var outcome = part.TryGetProperty("outcome", out var given) ? given.GetString()! : "unknown";
        var inner = part.TryGetProperty("parts", out var parts) ? parts.EnumerateArray().Where(p => p.TryGetProperty("outcome", out _)).ToList() : [];
        var join = ConditionWords.Join(text);
        var plain = join is null || inner.Count == 0 || (join == "not" && !inner[0].TryGetProperty("parts", out _));
        var name = part.TryGetProperty("name", out var named) ? PolicyWords.Sentence(PolicyWords.Humanise(named.GetString()!)) : "";
        return plain
            ? new ConditionView(_conditions.Say(text), outcome, null, [], [.. FactsIn(text)])
            : new ConditionView(name, outcome, join, [.. inner.Select(View)], []);
    }

    private IEnumerable<FactView> FactsIn(string text)
    {
        foreach (var name in FactNames().Matches(text).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal))
        {
            var known = Each("facts").FirstOrDefault(f => Name(f) == name);
            yield return known.ValueKind == JsonValueKind.Undefined
                ? new FactView(_words.Meaning(name), "not known", "", [])
                : new FactView(_words.Meaning(name), _words.Value(name, known.GetProperty("value")), Origin(known), _words.Items(name, known.GetProperty("value")));
        }
    }

    private static string Origin(JsonElement fact)
    {
        var on = DateOnly.ParseExact(fact.GetProperty("on").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"{Words.Date(on)}, from {fact.GetProperty("source").GetString()}";
    }

    private string Change(JsonElement change)
    {
        var what = change.GetProperty("what").GetString()!;
        var name = FactNames().Match(what) is { Success: true } match ? match.Groups[1].Value : what;
        var label = what == name || what == "pupil." + name ? PolicyWords.Humanise(name) : _conditions.Say(what).ToLower(CultureInfo.InvariantCulture);
        return $"If {label} were {Plain(name, change, "to")} instead of {Plain(name, change, "from")}";
    }

    private string Plain(string fact, JsonElement change, string side) => change.GetProperty(side).GetString() switch
    {
        "true" => "yes",
        "false" => "no",
        var other => _words.Chosen(fact, other ?? ""),
    };

    private static string OutcomeOf(JsonElement flip) => flip.GetProperty("outcome").GetString() switch
    {
        "met" => "met",
        "not-met" => "not met",
        "failed" => "one that cannot be worked out",
        _ => "not known",
    };

    private static string Cite(JsonElement reference) =>
        string.Join(", ", new[] { Text(reference, "title"), Text(reference, "reference") }.OfType<string>());

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static string Name(JsonElement element) => element.GetProperty("name").GetString()!;

    private static string Amount(JsonElement threshold) =>
        PolicyWords.WithUnit(threshold.GetProperty("value").GetRawText(), threshold.TryGetProperty("unit", out var unit) ? unit.GetString() : null);

    private List<JsonElement> Each(string list) => _root.TryGetProperty(list, out var items) ? [.. items.EnumerateArray()] : [];

    [GeneratedRegex(@"pupil\.(\w+)")]
    private static partial Regex FactNames();
}
