using System.Text.Json;

namespace SendWorkflows.Host.Drafts;

/// <summary>A draft's fields as they are stored.</summary>
public static class DraftFields
{
    /// <summary>How many characters a draft may hold, far more than anybody types into a form.</summary>
    public const int Most = 100_000;

    /// <summary>The fields of a draft, by name.</summary>
    public static IReadOnlyDictionary<string, DraftField> Read(string json) =>
        JsonSerializer.Deserialize<List<DraftField>>(json)!.ToDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>The fields as JSON.</summary>
    public static string Write(IReadOnlyCollection<DraftField> fields) => JsonSerializer.Serialize(fields);

    /// <summary>What was changed in a form that was sent: the fields it was given, less those that hold what is recorded.</summary>
    /// <param name="ticket">What the form was given.</param>
    /// <param name="sent">What it sent.</param>
    /// <param name="before">What was kept of it before. What was recorded when a field was first changed stays known.</param>
    internal static IReadOnlyList<DraftField> Changed(DraftTicket ticket, IFormCollection sent, IReadOnlyDictionary<string, DraftField> before) =>
    [
        .. from field in ticket.Fields
           let values = sent[field.Key].Select(value => FieldPrint.Plain(value ?? "")).ToList()
           where FieldPrint.Of(values) != field.Value
           select before.GetValueOrDefault(field.Key) is { } kept ? kept with { Values = values } : new DraftField(field.Key, values, field.Value, ticket.Day),
    ];
}
