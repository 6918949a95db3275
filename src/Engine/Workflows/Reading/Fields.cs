using System.Globalization;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Workflows.Reading;

/// <summary>Takes members from an object, reporting what is missing, of the wrong kind or unexpected.</summary>
internal sealed class Fields
{
    private readonly JsonNode _node;
    private readonly string _what;
    private readonly ReadingContext _context;

    /// <summary>Looks at an object's members.</summary>
    /// <param name="node">The object.</param>
    /// <param name="what">What it is, for messages: "a duty".</param>
    /// <param name="context">Where problems go.</param>
    /// <param name="names">Every name that may occur.</param>
    internal Fields(JsonNode node, string what, ReadingContext context, params string[] names)
    {
        (_node, _what, _context) = (node, what, context);
        if (node.Kind != JsonNodeKind.Object)
            context.Error(WorkflowCodes.Shape, node.Place, $"{Capital(what)} should be an object; this is {node.KindInWords}.");
        foreach (var member in node.Members.Where(member => !names.Contains(member.Name) && !IsNote(member.Name)))
        {
            context.Error(
                WorkflowCodes.UnknownProperty,
                member.NamePlace,
                $"\"{member.Name}\" means nothing in {what}.",
                NearestName.Help(member.Name, names) ?? (names.Length == 0 ? null : $"It may have {string.Join(", ", names)}."));
        }
    }

    internal JsonNode? this[string name] => _node[name] is { Kind: not JsonNodeKind.Null } value ? value : null;

    internal string RequiredText(string name) => Required(name) is { } value ? Text(value, name) : "";

    internal string? Text(string name) => this[name] is { } value ? Text(value, name) : null;

    internal JsonNode? Required(string name)
    {
        if (this[name] is { } value)
            return value;
        if (_node.Kind == JsonNodeKind.Object)
            _context.Error(WorkflowCodes.Shape, _node.Place, $"\"{name}\" is missing from {_what}.");
        return null;
    }

    internal int Whole(string name, int least, int otherwise)
    {
        if (this[name] is not { } value)
            return otherwise;
        if (value.Number is { } number && number == decimal.Truncate(number) && number >= least && number <= int.MaxValue)
            return (int)number;
        _context.Error(WorkflowCodes.Shape, value.Place, string.Create(CultureInfo.InvariantCulture, $"\"{name}\" in {_what} should be a whole number from {least}; this is {value.KindInWords} \"{value.Text}\"."));
        return otherwise;
    }

    internal bool Flag(string name)
    {
        if (this[name] is not { } value)
            return false;
        if (value.Boolean is null)
            _context.Error(WorkflowCodes.Shape, value.Place, $"\"{name}\" in {_what} should be true or false; this is {value.KindInWords}.");
        return value.Boolean == true;
    }

    /// <summary>The members of an object under a name; none if it is not there.</summary>
    internal IReadOnlyList<JsonMember> Members(string name)
    {
        if (this[name] is not { } value)
            return [];
        if (value.Kind != JsonNodeKind.Object)
            _context.Error(WorkflowCodes.Shape, value.Place, $"\"{name}\" in {_what} should be an object; this is {value.KindInWords}.");
        return value.Members;
    }

    /// <summary>One value or a list of values, as statecharts allow in many places.</summary>
    internal IReadOnlyList<JsonNode> OneOrMany(string name) => this[name] switch
    {
        null => [],
        { Kind: JsonNodeKind.List } list => list.Items,
        var one => [one],
    };

    private string Text(JsonNode value, string name)
    {
        if (value.Kind != JsonNodeKind.Text || value.Text.Length == 0)
            _context.Error(WorkflowCodes.Shape, value.Place, $"\"{name}\" in {_what} should be a text that is not empty; this is {value.KindInWords}.");
        return value.Text;
    }

    /// <summary>Names that people and editors use and that never mean anything to a run.</summary>
    private static bool IsNote(string name) => name is "$schema" or "comment";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
