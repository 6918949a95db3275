namespace SendWorkflows.Host.Requests;

/// <summary>One request with its dates, for lists.</summary>
/// <param name="Request">The request, with its pupil and the pupil's school.</param>
/// <param name="State">Where its run stands, in words; empty if its clock could not be started.</param>
/// <param name="DecideBy">The day by which the authority must notify its decision (Regs 5(1)); <c>null</c> while the day of receipt is not known.</param>
/// <param name="IsDecided">Whether the run has ended.</param>
public sealed record RequestLine(AssessmentRequest Request, string State, DateOnly? DecideBy, bool IsDecided);
