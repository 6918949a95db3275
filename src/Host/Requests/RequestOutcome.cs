using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Requests;

/// <summary>What became of an attempt to record a request.</summary>
/// <param name="Request">The request recorded; <c>null</c> if it was not.</param>
/// <param name="IsFound">False when there is no such pupil, or the person does not work with them.</param>
/// <param name="Problems">What to mend in what was entered.</param>
public sealed record RequestOutcome(AssessmentRequest? Request, bool IsFound, IReadOnlyList<InputProblem> Problems);
