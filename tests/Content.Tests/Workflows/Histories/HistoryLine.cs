using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SendWorkflows.Engine.Workflows;

namespace SendWorkflows.Content.Tests.Workflows.Histories;

/// <summary>One step of a recorded run: what came in and, as bytes, what came out. Members are only ever added, and are left out when they say nothing.</summary>
internal sealed record HistoryLine
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The story it belongs to; given at the start of each.</summary>
    public string? Run { get; init; }

    public required string At { get; init; }

    public IReadOnlyDictionary<string, DateOnly>? Dates { get; init; }

    public string? Event { get; init; }

    public string? Role { get; init; }

    public IReadOnlyDictionary<string, string>? Data { get; init; }

    public IReadOnlyDictionary<string, bool?>? Guards { get; init; }

    public IReadOnlyList<string>? Effects { get; init; }

    public string? Ignored { get; init; }

    public IReadOnlyList<string>? NotKnown { get; init; }

    public string? Snapshot { get; init; }

    internal DateTime AtUtc => DateTime.Parse(At, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    internal static string Instant(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    internal static HistoryLine Read(string line) => JsonSerializer.Deserialize<HistoryLine>(line, Written)!;

    internal HistoryLine With(Step step) => this with
    {
        Effects = step.Effects.Count == 0 ? null : [.. step.Effects.Select(effect => $"{effect.GetType().Name} {JsonSerializer.Serialize(effect, effect.GetType(), Written)}")],
        Ignored = step.IgnoredBecause,
        NotKnown = step.UnknownGuards.Count == 0 ? null : step.UnknownGuards,
        Snapshot = step.Snapshot.ToJson(),
    };

    public override string ToString() => JsonSerializer.Serialize(this, Written);
}
