using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Demonstration;

/// <summary>A pupil with the story their records tell.</summary>
/// <param name="Pupil">The pupil.</param>
/// <param name="Story">The course their support takes.</param>
/// <param name="Needs">Types of need, the main one first; empty without SEN provision.</param>
/// <param name="Area">The broad area of the main need; <c>null</c> for none.</param>
/// <param name="Day">Moves a story's date to this pupil's: a few days on, when the school is open.</param>
internal sealed record InventedPupil(Pupil Pupil, Story Story, IReadOnlyList<string> Needs, string? Area, Func<DateOnly, DateOnly> Day);
