using System.Globalization;
using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Documents;

/// <summary>Reads one JSON object member by member, reporting what is missing, of the wrong kind or never read.</summary>
internal sealed class ObjectReader
{
    private readonly JsonNode _node;
    private readonly string _what;
    private readonly List<Diagnostic> _problems;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <param name="node">The object; anything else is reported once and read as empty.</param>
    /// <param name="what">What the object is, as an author would call it: "a threshold".</param>
    /// <param name="problems">Where problems are added.</param>
    internal ObjectReader(JsonNode node, string what, List<Diagnostic> problems)
    {
        _node = node;
        _what = what;
        _problems = problems;
        if (node.Kind != JsonNodeKind.Object)
            Wrong(node, $"This should be {what}, written as an object, but is {node.KindInWords}.");
    }

    internal JsonNode Node => _node;

    internal bool Has(string name) => _node[name] is not null;

    internal JsonNode? Any(string name, bool required = false)
    {
        _asked.Add(name);
        var value = _node[name];
        if (value is null && required && _node.Kind == JsonNodeKind.Object)
            _problems.Add(Diagnostic.Error(JsonCodes.Missing, _node.Place, $"This {Bare} has no \"{name}\".", $"Add \"{name}\"."));
        return value;
    }

    internal string? Text(string name, bool required = false)
    {
        var value = OfKind(name, JsonNodeKind.Text, required);
        if (value is not null && required && string.IsNullOrWhiteSpace(value.Text))
        {
            Wrong(value, $"\"{name}\" is empty.");
            return null;
        }

        return value?.Text;
    }

    internal string? Word(string name, IReadOnlyList<string> allowed, bool required = false)
    {
        var value = OfKind(name, JsonNodeKind.Text, required);
        if (value is null || allowed.Contains(value.Text, StringComparer.Ordinal))
            return value?.Text;
        var help = NearestName.Help(value.Text, allowed) ?? $"Use one of: {string.Join(", ", allowed)}.";
        _problems.Add(Diagnostic.Error(JsonCodes.WrongValue, value.Place, $"\"{value.Text}\" is not a known {name} of {_what}.", help));
        return null;
    }

    internal decimal? Number(string name, bool required = false)
    {
        var value = OfKind(name, JsonNodeKind.Number, required);
        if (value is not null && value.Number is null)
            Wrong(value, $"The number {value.Text} is too large or too long to be kept exactly.");
        return value?.Number;
    }

    internal int? Integer(string name, bool required = false)
    {
        var number = Number(name, required);
        if (number is null)
            return null;
        if (number == decimal.Truncate(number.Value) && number is >= int.MinValue and <= int.MaxValue)
            return (int)number;
        Wrong(_node[name]!, $"\"{name}\" should be a whole number, but is {_node[name]!.Text}.");
        return null;
    }

    internal bool? Boolean(string name) => OfKind(name, JsonNodeKind.Boolean, required: false)?.Boolean;

    internal DateOnly? Date(string name, bool required = false)
    {
        var value = OfKind(name, JsonNodeKind.Text, required);
        if (value is null)
            return null;
        if (DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Wrong(value, $"\"{value.Text}\" is not a date.", "Write it as year-month-day, for example 2026-09-01.");
        return null;
    }

    internal IReadOnlyList<JsonNode> List(string name, bool required = false) =>
        OfKind(name, JsonNodeKind.List, required)?.Items ?? [];

    internal IReadOnlyList<string> Texts(string name, bool required = false)
    {
        var texts = new List<string>();
        foreach (var item in List(name, required))
        {
            if (item.Kind == JsonNodeKind.Text)
                texts.Add(item.Text);
            else
                Wrong(item, $"\"{name}\" should hold texts only, but this is {item.KindInWords}.");
        }

        return texts;
    }

    internal ObjectReader? Object(string name, string what, bool required = false) =>
        OfKind(name, JsonNodeKind.Object, required) is { } node ? new ObjectReader(node, what, _problems) : null;

    /// <summary>Reports every name that nothing has asked for. Call last. <c>$schema</c> is always allowed.</summary>
    internal void Finish()
    {
        _asked.Add("$schema");
        foreach (var member in _node.Members)
        {
            if (!_asked.Contains(member.Name))
            {
                var help = NearestName.Help(member.Name, _asked) ?? $"{Capital(_what)} may have: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}.";
                _problems.Add(Diagnostic.Error(JsonCodes.UnknownName, member.NamePlace, $"\"{member.Name}\" is not part of {_what}.", help));
            }
        }
    }

    private string Bare => _what.StartsWith("an ", StringComparison.Ordinal) ? _what[3..] : _what.StartsWith("a ", StringComparison.Ordinal) ? _what[2..] : _what;

    private JsonNode? OfKind(string name, JsonNodeKind kind, bool required)
    {
        var value = Any(name, required);
        if (value is null || value.Kind == kind)
            return value;
        Wrong(value, $"\"{name}\" should be {InWords(kind)}, but is {value.KindInWords}.");
        return null;
    }

    private void Wrong(JsonNode at, string message, string? help = null) =>
        _problems.Add(Diagnostic.Error(JsonCodes.WrongValue, at.Place, message, help));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string InWords(JsonNodeKind kind) => kind switch
    {
        JsonNodeKind.Boolean => "true or false",
        JsonNodeKind.Number => "a number",
        JsonNodeKind.Text => "a text",
        JsonNodeKind.List => "a list",
        _ => "an object",
    };
}
