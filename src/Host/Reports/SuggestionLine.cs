namespace SendWorkflows.Host.Reports;

/// <summary>An open suggestion as lists show it.</summary>
/// <param name="Id">The suggestion's id.</param>
/// <param name="PupilId">The pupil.</param>
/// <param name="PupilName">The pupil's name.</param>
/// <param name="ClassName">The class, if known.</param>
/// <param name="Message">The rule's words.</param>
/// <param name="Source">The paragraph it rests on.</param>
/// <param name="Confirmed">False if a later evaluation could not tell whether it still holds.</param>
public sealed record SuggestionLine(Guid Id, Guid PupilId, string PupilName, string? ClassName, string Message, string Source, bool Confirmed);
