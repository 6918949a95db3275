using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Meetings;

/// <summary>What became of an attempt to plan or record a meeting.</summary>
/// <param name="Meeting">The meeting as it is now; <c>null</c> if nothing was recorded.</param>
/// <param name="IsFound">False where there is no such pupil or meeting, or the person may not record here.</param>
/// <param name="Problems">What to mend.</param>
/// <param name="Secret">The secret part of the parents' link, if one was made: shown once and kept nowhere.</param>
public sealed record MeetingOutcome(ParentMeeting? Meeting, bool IsFound, IReadOnlyList<InputProblem> Problems, string? Secret = null)
{
    internal static MeetingOutcome NotFound { get; } = new(null, false, []);

    internal static MeetingOutcome Mend(params IReadOnlyList<InputProblem> problems) => new(null, true, problems);
}
