using SendWorkflows.Engine.Thresholds;

namespace SendWorkflows.Engine.Rules;

/// <summary>Something that the policy says a person should consider. It decides nothing.</summary>
/// <param name="RuleId">The rule that was met.</param>
/// <param name="Event">What to consider, one of <see cref="SuggestionEvents"/>.</param>
/// <param name="Target">The layer it points to; <c>null</c> for none.</param>
/// <param name="Area">The area of need it is about; <c>null</c> for none.</param>
/// <param name="Standing">How binding the rule is.</param>
/// <param name="Message">What a person is told, with the pupil's values in it.</param>
/// <param name="Source">Where the rule was found.</param>
/// <param name="Urgency">How pressing it is: routine, soon or urgent.</param>
/// <param name="Minutes">Minutes of staff time to act on it.</param>
public sealed record SuggestionFound(
    string RuleId, string Event, string? Target, string? Area, Standing Standing, string Message, Citation? Source, string Urgency, int Minutes);
