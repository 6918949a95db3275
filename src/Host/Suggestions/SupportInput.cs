namespace SendWorkflows.Host.Suggestions;

/// <summary>A person's decision that needed no suggestion, as entered.</summary>
/// <param name="PupilId">The pupil.</param>
/// <param name="Kind">One of <see cref="DecisionKinds"/>: move, start-support, end-support or consider-request.</param>
/// <param name="Reason">A code of <see cref="DecisionReasons"/> for that kind.</param>
/// <param name="Note">Words of the person's own; needed only for the reason "other".</param>
public sealed record SupportInput(Guid PupilId, string Kind, string? Reason, string? Note)
{
    /// <summary>For a move: the layer's id on the ladder in force.</summary>
    public string? Layer { get; init; }

    /// <summary>The area of need, where the ladder has a place for each.</summary>
    public string? Area { get; init; }

    /// <summary>The first day it holds; today if not given.</summary>
    public DateOnly? From { get; init; }
}
