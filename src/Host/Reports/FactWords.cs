using System.Globalization;
using System.Text.Json;
using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Host.Reports;

/// <summary>A fact's stored value as people read it, with the catalogue's words for codes.</summary>
public static class FactWords
{
    /// <summary>The value in words; "not known" for a value that was taken back.</summary>
    public static string Of(string json, FactDefinition? fact)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement, fact);
    }

    /// <summary>A fact's name in words: "AttendancePercent" is "Attendance percent".</summary>
    public static string Name(string name) =>
        string.Concat(name.Select((letter, i) => i > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString()));

    private static string Of(JsonElement value, FactDefinition? fact) => value.ValueKind switch
    {
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Number => value.GetRawText() + Unit(fact),
        JsonValueKind.String => Text(value.GetString()!, fact),
        JsonValueKind.Array => value.GetArrayLength() == 0 ? "none" : string.Join("; ", value.EnumerateArray().Select(v => Of(v, fact))),
        JsonValueKind.Object when value.TryGetProperty("value", out var list) => Of(list, fact) + " (and perhaps more)",
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Select(m => $"{Name(m.Name).ToLowerInvariant()} {Of(m.Value, Field(fact, m.Name))}")),
        _ => "not known",
    };

    private static string Text(string text, FactDefinition? fact)
    {
        if (fact?.Choices.FirstOrDefault(c => c.Code == text) is { } choice)
            return choice.Meaning;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? Pages.Words.Date(date) : text;
    }

    private static string Unit(FactDefinition? fact) => fact?.Unit switch
    {
        null => "",
        "percent" => "%",
        var unit => " " + unit,
    };

    private static FactDefinition? Field(FactDefinition? fact, string name) => fact?.Fields.FirstOrDefault(f => f.Name == name);
}
