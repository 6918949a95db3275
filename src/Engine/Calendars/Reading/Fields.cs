using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Calendars.Reading;

/// <summary>Takes named members out of a JSON object and reports what is missing, unknown or of the wrong kind.</summary>
internal sealed class Fields
{
    private readonly JsonNode _node;
    private readonly string _what;
    private readonly List<Diagnostic> _problems;

    private Fields(JsonNode node, string what, List<Diagnostic> problems) => (_node, _what, _problems) = (node, what, problems);

    /// <summary>The members of an object that may have only these names, or <c>null</c> if the value is no object.</summary>
    internal static Fields? Of(JsonNode node, string what, IReadOnlyList<string> names, List<Diagnostic> problems)
    {
        if (!IsKind(node, JsonNodeKind.Object, what, "an object", problems))
            return null;
        foreach (var member in node.Members.Where(member => !names.Contains(member.Name)))
        {
            problems.Add(Diagnostic.Error(
                CalendarCodes.UnknownMember,
                member.NamePlace,
                $"{Sentence(what)} has no \"{member.Name}\".",
                NearestName.Help(member.Name, names) ?? $"It may have: {string.Join(", ", names)}."));
        }

        return new Fields(node, what, problems);
    }

    internal JsonNode? Optional(string name) => _node[name];

    internal JsonNode? Needed(string name)
    {
        if (_node[name] is { } value)
            return value;
        _problems.Add(Diagnostic.Error(CalendarCodes.Missing, _node.Place, $"{Sentence(_what)} needs \"{name}\".", $"Add \"{name}\"."));
        return null;
    }

    internal string? NeededText(string name) => Needed(name) is { } value ? Text(value, name) : null;

    internal string? OptionalText(string name) => Optional(name) is { } value ? Text(value, name) : null;

    internal DateOnly? NeededDate(string name) => Needed(name) is { } value ? Date(value, $"\"{name}\"", _problems) : null;

    internal IReadOnlyList<JsonNode> OptionalList(string name) =>
        Optional(name) is { } value && IsKind(value, JsonNodeKind.List, $"\"{name}\"", "a list", _problems) ? value.Items : [];

    internal IReadOnlyList<JsonNode> NeededList(string name) =>
        Needed(name) is { } value && IsKind(value, JsonNodeKind.List, $"\"{name}\"", "a list", _problems) ? value.Items : [];

    internal Place PlaceOf(string name) => _node[name]?.Place ?? _node.Place;

    internal static DateOnly? Date(JsonNode node, string what, List<Diagnostic> problems)
    {
        if (node.Kind == JsonNodeKind.Text && IsoDate.Parse(node.Text) is { } day)
            return day;
        var found = node.Kind == JsonNodeKind.Text ? $"\"{node.Text}\"" : node.KindInWords;
        problems.Add(Diagnostic.Error(
            CalendarCodes.NotADate,
            node.Place,
            $"{Sentence(what)} is {found}, which is not a date.",
            "Write the year, month and day of a day that exists, such as \"2026-09-02\"."));
        return null;
    }

    private string? Text(JsonNode value, string name) =>
        IsKind(value, JsonNodeKind.Text, $"\"{name}\"", "a text", _problems) && IsFilled(value, name) ? value.Text : null;

    private bool IsFilled(JsonNode value, string name)
    {
        if (!string.IsNullOrWhiteSpace(value.Text))
            return true;
        _problems.Add(Diagnostic.Error(CalendarCodes.Missing, value.Place, $"\"{name}\" is empty.", "Write a text that readers will recognise."));
        return false;
    }

    private static bool IsKind(JsonNode node, JsonNodeKind kind, string what, string wanted, List<Diagnostic> problems)
    {
        if (node.Kind == kind)
            return true;
        problems.Add(Diagnostic.Error(CalendarCodes.Kind, node.Place, $"{Sentence(what)} must be {wanted}, but is {node.KindInWords}."));
        return false;
    }

    private static string Sentence(string what) => char.ToUpperInvariant(what[0]) + what[1..];
}
