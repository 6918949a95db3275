using System.Text.Json;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Demonstration;

/// <summary>A pupil with the story their records tell.</summary>
/// <param name="Pupil">The pupil.</param>
/// <param name="Story">The course their support takes.</param>
/// <param name="Needs">Types of need, the main one first; empty without SEN provision.</param>
/// <param name="Area">The broad area of the main need; <c>null</c> for none.</param>
/// <param name="Day">Moves a story's date to this pupil's: a few days on, when the school is open.</param>
internal sealed record InventedPupil(Pupil Pupil, Story Story, IReadOnlyList<string> Needs, string? Area, Func<DateOnly, DateOnly> Day)
{
    /// <summary>What is recorded of the pupil, the oldest first.</summary>
    internal IReadOnlyList<PupilFact> Facts { get; init; } = [];

    /// <summary>The day support began; for a pupil without any, the day of the first placement.</summary>
    internal DateOnly SupportBegan => Day((Story.Placements.FirstOrDefault(p => p.Kind == "start-support") ?? Story.Placements[0]).From);

    /// <summary>The items of a fact that is a list; none where nothing is recorded.</summary>
    internal IEnumerable<JsonElement> KnownItems(string fact) => Known(fact) is { } list ? list.EnumerateArray() : [];

    /// <summary>The items of every value that a fact which is a list has had.</summary>
    internal IEnumerable<JsonElement> EverKnownItems(string fact) => Facts.Where(f => f.Name == fact).SelectMany(f => JsonSerializer.Deserialize<JsonElement>(f.Value).EnumerateArray());

    /// <summary>The newest value of a fact as JSON; <c>null</c> where nothing is recorded.</summary>
    internal JsonElement? Known(string fact) => Facts.LastOrDefault(f => f.Name == fact) is { } known ? JsonSerializer.Deserialize<JsonElement>(known.Value) : null;
}
