namespace SendWorkflows.Host.Suggestions;

/// <summary>A person's answer to a suggestion, as entered.</summary>
/// <param name="SuggestionId">The suggestion.</param>
/// <param name="Revision">The revision the person read.</param>
/// <param name="Kind">One of <see cref="DecisionKinds.Answers"/>.</param>
/// <param name="Reason">A code of <see cref="DecisionReasons"/> for that kind.</param>
/// <param name="Note">Words of the person's own; needed only for the reason "other".</param>
/// <param name="Until">For <see cref="DecisionKinds.Defer"/>: the day it comes back, after today.</param>
/// <param name="DoBy">For <see cref="DecisionKinds.Accept"/>: the day what follows should be done by; <c>null</c> for the service's proposal.</param>
public sealed record Answer(Guid SuggestionId, int Revision, string? Kind, string? Reason, string? Note, DateOnly? Until, DateOnly? DoBy);
