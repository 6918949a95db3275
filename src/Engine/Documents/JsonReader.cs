using System.Globalization;
using System.Text;
using System.Text.Json;
using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Documents;

/// <summary>Reads JSON into nodes that know their places. Comments and trailing commas are refused; a name used twice is reported.</summary>
public static class JsonReader
{
    /// <summary>The deepest nesting read; anything deeper is reported, never followed.</summary>
    public const int MaxDepth = 64;

    /// <summary>The longest text read, in UTF-16 code units.</summary>
    public const int MaxLength = 8 * 1024 * 1024;

    /// <summary>Reads a whole file.</summary>
    public static JsonReading Read(SourceText source)
    {
        if (source.Text.Length > MaxLength)
            return Refused(Place.StartOf(source.Path), $"The file is longer than {MaxLength / 1024 / 1024} MB.", "Split it into smaller files.");
        var text = source.Text.StartsWith('\uFEFF') ? source.Text[1..] : source.Text;
        var bytes = Encoding.UTF8.GetBytes(text);
        var lines = new LineIndex(source.Path, bytes);
        var problems = new List<Diagnostic>();
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
            reader.Read();
            var root = ReadValue(ref reader, lines, "", problems);
            while (reader.Read())
            {
            }

            return new JsonReading(root, problems);
        }
        catch (JsonException error)
        {
            var place = lines.PlaceAt((int)(error.LineNumber ?? 0), (int)(error.BytePositionInLine ?? 0));
            return Refused(place, $"This is not valid JSON: {FirstSentence(error.Message)}", "Check the quotes, commas and brackets just before this place.");
        }
    }

    private static JsonReading Refused(Place place, string message, string help) =>
        new(null, [Diagnostic.Error(JsonCodes.NotJson, place, message, help)]);

    private static JsonNode ReadValue(ref Utf8JsonReader reader, LineIndex lines, string pointer, List<Diagnostic> problems)
    {
        var place = lines.PlaceOf((int)reader.TokenStartIndex) with { Pointer = pointer };
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new(JsonNodeKind.Object, place, "", [], ReadMembers(ref reader, lines, pointer, problems)),
            JsonTokenType.StartArray => new(JsonNodeKind.List, place, "", ReadItems(ref reader, lines, pointer, problems), []),
            JsonTokenType.String => new(JsonNodeKind.Text, place, TextOf(ref reader, place, problems), [], []),
            JsonTokenType.Number => new(JsonNodeKind.Number, place, Encoding.UTF8.GetString(reader.ValueSpan), [], []),
            JsonTokenType.True => new(JsonNodeKind.Boolean, place, "true", [], []),
            JsonTokenType.False => new(JsonNodeKind.Boolean, place, "false", [], []),
            _ => new(JsonNodeKind.Null, place, "null", [], []),
        };
    }

    private static List<JsonMember> ReadMembers(ref Utf8JsonReader reader, LineIndex lines, string pointer, List<Diagnostic> problems)
    {
        var members = new List<JsonMember>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = TextOf(ref reader, lines.PlaceOf((int)reader.TokenStartIndex) with { Pointer = pointer }, problems);
            var below = $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            var namePlace = lines.PlaceOf((int)reader.TokenStartIndex) with { Pointer = below };
            reader.Read();
            var value = ReadValue(ref reader, lines, below, problems);
            if (seen.Add(name))
                members.Add(new JsonMember(name, namePlace, value));
            else
                problems.Add(Diagnostic.Error(JsonCodes.NameTwice, namePlace, $"\"{name}\" appears twice in the same object.", "Keep one of the two."));
        }

        return members;
    }

    private static List<JsonNode> ReadItems(ref Utf8JsonReader reader, LineIndex lines, string pointer, List<Diagnostic> problems)
    {
        var items = new List<JsonNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(ReadValue(ref reader, lines, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{items.Count}"), problems));
        return items;
    }

    /// <summary>The text with its escapes undone. Half of a surrogate pair is well-formed JSON and still no character.</summary>
    private static string TextOf(ref Utf8JsonReader reader, Place place, List<Diagnostic> problems)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            problems.Add(Diagnostic.Error(JsonCodes.NotJson, place, "A text has an escape that stands for half a character.", "Write both halves, \\uD83D\\uDE00, or the character itself."));
            return "";
        }
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? message : message[..(end + 1)];
    }
}
