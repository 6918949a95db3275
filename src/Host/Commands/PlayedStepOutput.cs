using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Engine.Workflows.Scenarios;

namespace SendWorkflows.Host.Commands;

/// <summary>How a played step is shown: to people, and to programs (workflows/schema/played-step.schema.json).</summary>
internal static class PlayedStepOutput
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static string Json(PlayedStep played) => JsonSerializer.Serialize(
        new
        {
            At = played.AtUtc.ToString(Instant, CultureInfo.InvariantCulture),
            played.Event,
            played.Step.Changed,
            played.Step.Snapshot.State,
            Effects = played.Step.Effects.Select(InJson),
            Timers = Pending(played.Step.Snapshot).Select(timer => new { timer.Name, Due = timer.DueOn is { } day ? IsoDate.Format(day) : null, timer.Id, timer.NotKnownBecause }),
            Duties = played.Step.Snapshot.Duties.Values.Select(duty => new { duty.Name, duty.Role, Due = duty.DueOn is { } day ? IsoDate.Format(day) : null }),
            played.Step.IgnoredBecause,
            played.Step.UnknownGuards,
            played.Step.Snapshot.Done,
        },
        Written) + "\n";

    internal static string Text(PlayedStep played)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{played.AtUtc:yyyy-MM-dd HH:mm}Z {(played.Event.Length == 0 ? "(start)" : played.Event)} -> {string.Join(", ", played.Step.Snapshot.State)}{(played.Step.Snapshot.Done ? " (ended)" : "")}\n");
        if (played.Step.IgnoredBecause is { } because)
            text.Append(CultureInfo.InvariantCulture, $"    ignored: {because}\n");
        foreach (var unknown in played.Step.UnknownGuards)
            text.Append(CultureInfo.InvariantCulture, $"    not known: {unknown}\n");
        foreach (var effect in played.Step.Effects)
            text.Append(CultureInfo.InvariantCulture, $"    {EffectWords.Of(effect)}\n");
        return text.ToString();
    }

    private static IEnumerable<PendingTimer> Pending(Snapshot snapshot) =>
        snapshot.Timers.Values.OrderBy(timer => timer.DueUtc ?? DateTime.MaxValue).ThenBy(timer => timer.Id, StringComparer.Ordinal);

    /// <summary>An effect's own members after its type, so that a reader sees first what it is.</summary>
    private static Dictionary<string, object?> InJson(Effect effect)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal) { ["type"] = JsonNamingPolicy.CamelCase.ConvertName(effect.GetType().Name) };
        foreach (var member in JsonSerializer.SerializeToElement(effect, effect.GetType(), Written).EnumerateObject())
            members[member.Name] = member.Value;
        return members;
    }
}
