using System.Globalization;
using System.Text;
using System.Text.Json;
using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Host.Pages.Suggestions;

/// <summary>Names of facts, layers and values of one policy as people say them.</summary>
public sealed class PolicyWords(Engine.Rules.Policy? policy)
{
    private static readonly string[] Initials = ["Sen", "Ehc", "Eal"];

    /// <summary>"attendance percent" for <c>AttendancePercent</c>.</summary>
    public static string Humanise(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0 && words[^1] != ' ' && !char.IsUpper(words[^1]))
                words.Append(' ');
            words.Append(letter is '-' or '_' ? ' ' : letter);
        }

        return string.Join(' ', words.ToString().Split(' ').Select(word =>
            Initials.Contains(word) ? word.ToUpperInvariant() : word.ToLower(CultureInfo.InvariantCulture)));
    }

    /// <summary>The same with a capital letter.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];

    /// <summary>The fact's declaration, or <c>null</c> if this policy has none of that name.</summary>
    public FactDefinition? Fact(string name) => policy?.Facts[name];

    /// <summary>What a fact, or a field of its records written <c>Cycles.Progress</c>, means; its name in words if nothing says so.</summary>
    public string Meaning(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            return Fact(name)?.Meaning ?? Sentence(Humanise(name)) + ".";
        var field = Fact(name[..dot])?.Fields.FirstOrDefault(f => f.Name == name[(dot + 1)..]);
        return field is null ? Sentence(Humanise(name[(dot + 1)..])) + "." : $"{field.Meaning.TrimEnd('.')} (in {Humanise(name[..dot])}).";
    }

    /// <summary>The layer's name for a layer's id; otherwise <c>null</c>.</summary>
    public string? Layer(string id) => policy?.Ladder?[id]?.Name;

    /// <summary>What a chosen word means: a layer's name, a choice's meaning, or the word itself.</summary>
    public string Chosen(string? fact, string word) =>
        Layer(word) ?? (fact is null ? null : FieldOrFact(fact)?.Choices.FirstOrDefault(c => c.Code == word)?.Meaning) ?? word;

    /// <summary>A number with its unit: "88.5%", "16 weeks".</summary>
    public static string WithUnit(string number, string? unit) => unit switch
    {
        null or "" => number,
        "percent" or "%" => number + "%",
        _ => $"{number} {unit}",
    };

    /// <summary>A value as stored in evidence, in words.</summary>
    public string Value(string fact, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Number => WithUnit(value.GetRawText(), FieldOrFact(fact)?.Unit),
        JsonValueKind.String when DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Words.Date(day),
        JsonValueKind.String => Chosen(fact, value.GetString()!),
        JsonValueKind.Array => value.GetArrayLength() == 0 ? "none recorded" : $"{value.GetArrayLength()} recorded",
        JsonValueKind.Object when value.TryGetProperty("value", out var items) => $"{items.GetArrayLength()} recorded; there may be more",
        _ => "not known",
    };

    /// <summary>Each item of a list value in words; nothing for a value that is no list.</summary>
    public IReadOnlyList<string> Items(string fact, JsonElement value)
    {
        var list = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("value", out var inner) ? inner : value;
        return list.ValueKind != JsonValueKind.Array ? [] : [.. list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Object
            ? string.Join(", ", item.EnumerateObject().Select(m => $"{Humanise(m.Name)}: {Value(m.Name, m.Value)}"))
            : Value(fact, item))];
    }

    private FactDefinition? FieldOrFact(string name) =>
        Fact(name) ?? policy?.Facts.Facts.SelectMany(f => f.Fields).FirstOrDefault(f => f.Name == name);
}
