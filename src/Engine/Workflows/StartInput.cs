using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Engine.Workflows;

/// <summary>What a run begins with.</summary>
/// <param name="NowUtc">The instant, UTC.</param>
/// <param name="Calendar">The school's calendar.</param>
/// <param name="Role">The role of the person who starts it, or <c>null</c>.</param>
/// <param name="Dates">Dates known at the start, by name.</param>
/// <param name="Data">Values known at the start; they win over the file's <c>context</c>.</param>
/// <param name="Guards">Answers to rule guards, by <c>rule:</c> and the rule's id; absent or <c>null</c> is not known.</param>
public sealed record StartInput(
    DateTime NowUtc,
    SchoolCalendar Calendar,
    string? Role = null,
    IReadOnlyDictionary<string, DateOnly>? Dates = null,
    IReadOnlyDictionary<string, string>? Data = null,
    IReadOnlyDictionary<string, bool?>? Guards = null);
