using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Suggestions;

/// <summary>A pupil with the suggestions waiting.</summary>
/// <param name="Pupil">The pupil, with the class.</param>
/// <param name="Suggestions">The suggestions, the most pressing first.</param>
public sealed record SuggestionsOfPupil(Pupil Pupil, IReadOnlyList<Suggestion> Suggestions);
