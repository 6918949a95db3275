using System.Globalization;
using System.Text.Json;
using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Host.Reports;

/// <summary>A fact's stored value as people read it, with the catalogue's words for codes.</summary>
public static class FactWords
{
    private static readonly string[] Initials = ["sen", "ehc", "ehcp", "send"];

    /// <summary>The value in words; "not known" for a value that was taken back.</summary>
    public static string Of(string json, FactDefinition? fact) => string.Join("; ", Lines(json, fact));

    /// <summary>The value in words, a line for each member of a list.</summary>
    public static IReadOnlyList<string> Lines(string json, FactDefinition? fact)
    {
        using var document = JsonDocument.Parse(json);
        var value = document.RootElement;
        // A list that may be longer than is known is kept as an object with its completeness.
        var open = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("value", out _);
        var list = open ? value.GetProperty("value") : value;
        if (list.ValueKind != JsonValueKind.Array)
            return [One(list, fact)];
        var lines = list.EnumerateArray().Select(member => One(member, fact)).ToList();
        if (lines.Count == 0)
            lines.Add("none");
        if (open)
            lines.Add("and perhaps more");
        return lines;
    }

    /// <summary>A fact's name in words: "AttendancePercent" is "Attendance percent", "HasEhcPlan" is "Has EHC plan".</summary>
    public static string Name(string name)
    {
        var words = string.Concat(name.Select((letter, i) => i > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString())).Split(' ');
        return string.Join(' ', words.Select(word => Initials.Contains(word, StringComparer.OrdinalIgnoreCase) ? word.ToUpperInvariant() : word));
    }

    private static string One(JsonElement value, FactDefinition? fact) => value.ValueKind switch
    {
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Number => value.GetRawText() + Unit(fact),
        JsonValueKind.String => Text(value.GetString()!, fact),
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Select(member => Member(member, fact))),
        _ => "not known",
    };

    private static string Member(JsonProperty member, FactDefinition? fact)
    {
        var field = fact?.Fields.FirstOrDefault(f => f.Name == member.Name);
        var words = Name(member.Name).ToLowerInvariant();
        return member.Value.ValueKind switch
        {
            JsonValueKind.True => words,
            JsonValueKind.False => "not " + words,
            JsonValueKind.String when !IsDate(member.Value.GetString()!, out _) => One(member.Value, field),
            _ => $"{words} {One(member.Value, field)}",
        };
    }

    private static string Text(string text, FactDefinition? fact)
    {
        if (fact?.Choices.FirstOrDefault(c => c.Code == text) is { } choice)
            return choice.Meaning;
        return IsDate(text, out var date) ? Words.Date(date) : text;
    }

    private static bool IsDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static string Unit(FactDefinition? fact) => fact?.Unit switch
    {
        null => "",
        "percent" => "%",
        var unit => " " + unit,
    };
}
