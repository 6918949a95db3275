using System.Globalization;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using static System.FormattableString;

namespace SendWorkflows.Engine.Facts;

/// <summary>
/// Reads a value as JSON writes it: <c>true</c>, <c>88.5</c>, <c>"limited"</c>, <c>"2026-09-01"</c>, a bare list (complete), or
/// <c>{"value":[…],"complete":false,"since"?}</c> for a list that may lack items. <c>null</c> means not known.
/// </summary>
public static class FactValueReader
{
    /// <summary>Reads and checks one value.</summary>
    /// <returns>The value, or <c>null</c> if it is not known or wrong; what was wrong is added to <paramref name="problems"/>.</returns>
    public static FactValue? Read(FactDefinition fact, JsonNode node, ICollection<Diagnostic> problems)
    {
        if (node.Kind == JsonNodeKind.Null)
            return null;
        return fact.Type switch
        {
            FactType.Boolean => node.Boolean is { } truth ? FactValue.Of(truth) : WrongType(fact, node, "true or false", problems),
            FactType.Integer or FactType.Number => ReadNumber(fact, node, problems),
            FactType.Text => node.Kind == JsonNodeKind.Text ? FactValue.Of(node.Text) : WrongType(fact, node, "a text", problems),
            FactType.Choice => ReadChoice(fact, node, problems),
            FactType.Date => ReadDate(fact, node, problems),
            _ => ReadList(fact, node, problems),
        };
    }

    private static FactValue? ReadNumber(FactDefinition fact, JsonNode node, ICollection<Diagnostic> problems)
    {
        if (node.Number is not { } number)
            return WrongType(fact, node, fact.Type == FactType.Integer ? "a whole number" : "a number", problems);
        if (fact.Type == FactType.Integer && number != decimal.Truncate(number))
            return WrongType(fact, node, "a whole number", problems);
        if (number < fact.Min || number > fact.Max)
        {
            var range = Invariant($"{fact.Min} to {fact.Max}");
            problems.Add(Diagnostic.Error(FactCodes.OutOfRange, node.Place, $"\"{fact.Name}\" is {node.Text}, outside its range {range}.", "Correct the value."));
            return null;
        }

        return FactValue.Of(number);
    }

    private static FactValue? ReadChoice(FactDefinition fact, JsonNode node, ICollection<Diagnostic> problems)
    {
        if (node.Kind != JsonNodeKind.Text)
            return WrongType(fact, node, "one of its choices", problems);
        if (fact.ChoiceCodes.Contains(node.Text, StringComparer.Ordinal))
            return FactValue.Of(node.Text);
        var help = NearestName.Help(node.Text, fact.ChoiceCodes) ?? $"Use one of: {string.Join(", ", fact.ChoiceCodes)}.";
        problems.Add(Diagnostic.Error(FactCodes.NotAChoice, node.Place, $"\"{node.Text}\" is not one of the choices of \"{fact.Name}\".", help));
        return null;
    }

    private static FactValue? ReadDate(FactDefinition fact, JsonNode node, ICollection<Diagnostic> problems) =>
        node.Kind == JsonNodeKind.Text && DateOnly.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? FactValue.Of(date)
            : WrongType(fact, node, "a date such as 2026-09-01", problems);

    private static FactValue? ReadList(FactDefinition fact, JsonNode node, ICollection<Diagnostic> problems)
    {
        var isComplete = true;
        DateOnly? since = null;
        var list = node;
        if (node.Kind == JsonNodeKind.Object && node["value"] is { } inner)
        {
            list = inner;
            isComplete = node["complete"]?.Boolean ?? true;
            since = node["since"] is { } day && ReadDate(fact, day, problems)?.Date is { } date ? date : null;
        }

        if (list.Kind != JsonNodeKind.List)
            return list.Kind == JsonNodeKind.Null ? null : WrongType(fact, list, "a list", problems);
        if (list.Items.Count > FactList.MaxItems)
        {
            var message = $"\"{fact.Name}\" has {list.Items.Count} items; a list may have {FactList.MaxItems}.";
            problems.Add(Diagnostic.Error(FactCodes.TooLong, list.Place, message, "Leave out the oldest and say \"complete\": false."));
            return null;
        }

        var items = list.Items.Select(item => fact.Type == FactType.Records ? ReadRecord(fact, item, problems) : ReadItem(fact, item, problems));
        return FactValue.Of(new FactList(items, isComplete, since));
    }

    private static FactValue? ReadItem(FactDefinition fact, JsonNode node, ICollection<Diagnostic> problems) =>
        node.Kind == JsonNodeKind.Null ? null : ReadChoice(fact, node, problems);

    private static FactValue? ReadRecord(FactDefinition fact, JsonNode node, ICollection<Diagnostic> problems)
    {
        if (node.Kind == JsonNodeKind.Null)
            return null;
        if (node.Kind != JsonNodeKind.Object)
            return WrongType(fact, node, "a record of its fields", problems);
        var values = new Dictionary<string, FactValue>(StringComparer.Ordinal);
        foreach (var member in node.Members)
        {
            if (fact.Fields.FirstOrDefault(field => field.Name == member.Name) is not { } field)
            {
                var help = NearestName.Help(member.Name, fact.Fields.Select(other => other.Name));
                problems.Add(Diagnostic.Error(FactCodes.Unknown, member.NamePlace, $"\"{member.Name}\" is not a field of \"{fact.Name}\".", help));
            }
            else if (Read(field, member.Value, problems) is { } value)
            {
                values[field.Name] = value;
            }
        }

        return FactValue.Of(new FactRecord(fact, values));
    }

    private static FactValue? WrongType(FactDefinition fact, JsonNode node, string wanted, ICollection<Diagnostic> problems)
    {
        var found = node.Text.Length is > 0 and < 60 ? $"\"{node.Text}\"" : node.KindInWords;
        problems.Add(Diagnostic.Error(FactCodes.WrongType, node.Place, $"\"{fact.Name}\" should be {wanted}, but is {found}."));
        return null;
    }
}
