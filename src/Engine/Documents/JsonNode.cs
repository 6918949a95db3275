using System.Globalization;
using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Documents;

/// <summary>A JSON value that knows where it stands in its file, so that every message can point at it.</summary>
public sealed class JsonNode
{
    internal JsonNode(JsonNodeKind kind, Place place, string text, IReadOnlyList<JsonNode> items, IReadOnlyList<JsonMember> members)
    {
        Kind = kind;
        Place = place;
        Text = text;
        Items = items;
        Members = members;
    }

    /// <summary>What kind of value this is.</summary>
    public JsonNodeKind Kind { get; }

    /// <summary>Where its first character stands.</summary>
    public Place Place { get; }

    /// <summary>A text's content, a number's digits as written, <c>true</c>, <c>false</c> or <c>null</c>; empty for lists and objects.</summary>
    public string Text { get; }

    /// <summary>A list's values in order; empty for anything else.</summary>
    public IReadOnlyList<JsonNode> Items { get; }

    /// <summary>An object's members in the order written; empty for anything else.</summary>
    public IReadOnlyList<JsonMember> Members { get; }

    /// <summary>The member with exactly this name, or <c>null</c>.</summary>
    public JsonNode? this[string name]
    {
        get
        {
            foreach (var member in Members)
            {
                if (member.Name == name)
                    return member.Value;
            }

            return null;
        }
    }

    /// <summary>The number as a decimal, or <c>null</c> if this is no number or does not fit one.</summary>
    public decimal? Number =>
        Kind == JsonNodeKind.Number && decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The truth value, or <c>null</c> if this is none.</summary>
    public bool? Boolean => Kind == JsonNodeKind.Boolean ? Text == "true" : null;

    /// <summary>The kind as an author would call it: "a text", "a list" and so on.</summary>
    public string KindInWords => Kind switch
    {
        JsonNodeKind.Null => "null",
        JsonNodeKind.Boolean => "true or false",
        JsonNodeKind.Number => "a number",
        JsonNodeKind.Text => "a text",
        JsonNodeKind.List => "a list",
        _ => "an object",
    };
}
