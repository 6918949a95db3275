using System.Text.Json;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;

namespace SendWorkflows.Host.Suggestions;

/// <summary>The facts that matter for whether a suggestion set aside comes back, and by how much they have moved.</summary>
internal static class MaterialFacts
{
    /// <summary>The material facts among those a rule used, as JSON: names with values.</summary>
    internal static string Of(Explanation explanation, FactCatalogue catalogue)
    {
        var values = explanation.Facts.Where(fact => IsMaterial(fact.Name, explanation.Rule, catalogue))
            .ToDictionary(fact => fact.Name, fact => fact.Value.ToString(), StringComparer.Ordinal);
        return JsonSerializer.Serialize(values);
    }

    /// <summary>
    /// The first material fact that has moved by at least its material step since <paramref name="then"/>, in words; <c>null</c> if none has. A fact that
    /// is no longer known has not moved.
    /// </summary>
    internal static string? Moved(string then, FactSet now)
    {
        foreach (var (name, before) in JsonSerializer.Deserialize<SortedDictionary<string, string>>(then) ?? [])
        {
            if (now[name] is { } known && now.Catalogue[name] is { } fact && known.Value.ToString() is var after && HasMoved(fact, before, after))
                return $"{fact.Meaning.TrimEnd('.')}: it was {before}{Unit(fact)} and is now {after}{Unit(fact)}";
        }

        return null;
    }

    private static bool IsMaterial(string name, Rule rule, FactCatalogue catalogue) =>
        catalogue[name] is { IsMaterial: true } || rule.Written.Properties.Material.Contains(name);

    private static bool HasMoved(FactDefinition fact, string before, string after) =>
        decimal.TryParse(before, System.Globalization.CultureInfo.InvariantCulture, out var from)
        && decimal.TryParse(after, System.Globalization.CultureInfo.InvariantCulture, out var to)
            ? from != to && Math.Abs(to - from) >= (fact.MaterialStep ?? 0)
            : before != after;

    private static string Unit(FactDefinition fact) => fact.Unit switch
    {
        null => "",
        "percent" => "%",
        var unit => " " + unit,
    };
}
