using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SendWorkflows.Engine.Facts;

/// <summary>
/// Reads values that are right and written plainly, which stored ones nearly always are, without the nodes and places that a message about a wrong one needs.
/// Whatever is unusual it leaves to <see cref="FactValueReader"/>.
/// </summary>
internal ref struct PlainValueReader
{
    private const int LongestOnStack = 1024;
    private const int DateLength = 10;

    private Utf8JsonReader _json;

    private PlainValueReader(ReadOnlySpan<byte> utf8) => _json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 4 });

    /// <summary>Whether the text could be read here; <paramref name="value"/> is <c>null</c> for one that is not known.</summary>
    internal static bool TryRead(FactDefinition fact, string json, out FactValue? value)
    {
        Span<byte> utf8 = json.Length <= LongestOnStack / 3 ? stackalloc byte[LongestOnStack] : new byte[Encoding.UTF8.GetMaxByteCount(json.Length)];
        value = null;
        try
        {
            var reader = new PlainValueReader(utf8[..Encoding.UTF8.GetBytes(json, utf8)]);
            return reader._json.Read() && (fact.IsList ? reader.TryList(fact, out value) : reader.TryScalar(fact, out value)) && !reader._json.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private bool TryScalar(FactDefinition fact, out FactValue? value)
    {
        value = null;
        if (_json.TokenType == JsonTokenType.Null)
            return true;
        value = (fact.Type, _json.TokenType) switch
        {
            (FactType.Boolean, JsonTokenType.True) => FactValue.Of(true),
            (FactType.Boolean, JsonTokenType.False) => FactValue.Of(false),
            (FactType.Integer or FactType.Number, JsonTokenType.Number) => Number(fact),
            (FactType.Text, JsonTokenType.String) when !_json.ValueIsEscaped => FactValue.Of(_json.GetString()!),
            (FactType.Choice, JsonTokenType.String) => Choice(fact),
            (FactType.Date, JsonTokenType.String) => Date(),
            _ => null,
        };
        return value is not null;
    }

    private readonly FactValue? Number(FactDefinition fact) =>
        _json.TryGetDecimal(out var number) && (fact.Type != FactType.Integer || number == decimal.Truncate(number)) && !(number < fact.Min) && !(number > fact.Max)
            ? FactValue.Of(number)
            : null;

    private readonly FactValue? Choice(FactDefinition fact)
    {
        for (var i = 0; i < fact.Choices.Count; i++)
        {
            if (_json.ValueTextEquals(fact.Choices[i].Code))
                return FactValue.Of(fact.Choices[i].Code);
        }

        return null;
    }

    private readonly FactValue? Date()
    {
        Span<char> text = stackalloc char[DateLength];
        return !_json.ValueIsEscaped && _json.ValueSpan.Length == DateLength && _json.CopyString(text) == DateLength
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? FactValue.Of(date)
            : null;
    }

    private bool TryList(FactDefinition fact, out FactValue? value)
    {
        value = null;
        var (isComplete, since) = (true, (DateOnly?)null);
        if (_json.TokenType == JsonTokenType.Null)
            return true;
        var isBare = _json.TokenType == JsonTokenType.StartArray;
        if (!isBare && !(_json.TokenType == JsonTokenType.StartObject && TryName("value") && _json.Read()))
            return false;
        if (_json.TokenType != JsonTokenType.StartArray || !TryItems(fact, out var items) || (!isBare && !TryEnd(out isComplete, out since)))
            return false;
        value = FactValue.Of(new FactList(items, isComplete, since));
        return true;
    }

    private bool TryName(string name) => _json.Read() && _json.TokenType == JsonTokenType.PropertyName && _json.ValueTextEquals(name);

    private bool TryEnd(out bool isComplete, out DateOnly? since)
    {
        (isComplete, since) = (true, null);
        if (!TryName("complete") || !_json.Read() || _json.TokenType is not (JsonTokenType.True or JsonTokenType.False))
            return false;
        isComplete = _json.TokenType == JsonTokenType.True;
        if (!_json.Read() || _json.TokenType == JsonTokenType.EndObject)
            return _json.TokenType == JsonTokenType.EndObject;
        if (!_json.ValueTextEquals("since") || !_json.Read() || _json.TokenType != JsonTokenType.String || Date() is not { } date)
            return false;
        since = date.Date;
        return _json.Read() && _json.TokenType == JsonTokenType.EndObject;
    }

    private bool TryItems(FactDefinition fact, out List<FactValue?> items)
    {
        items = [];
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            FactValue? item = null;
            if (_json.TokenType != JsonTokenType.Null)
            {
                item = fact.Type == FactType.Records ? Record(fact) : _json.TokenType == JsonTokenType.String ? Choice(fact) : null;
                if (item is null)
                    return false;
            }

            items.Add(item);
        }

        return items.Count <= FactList.MaxItems;
    }

    private FactValue? Record(FactDefinition fact)
    {
        if (_json.TokenType != JsonTokenType.StartObject)
            return null;
        var values = new FactValue?[fact.Fields.Count];
        var next = 0;
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            // Fields are written in the order declared, each at most once.
            while (next < values.Length && !_json.ValueTextEquals(fact.Fields[next].Name))
                next++;
            if (next == values.Length || !_json.Read() || !TryScalar(fact.Fields[next], out values[next]))
                return null;
            next++;
        }

        return FactValue.Of(new FactRecord(fact, values));
    }
}
