namespace SendWorkflows.Host.Meetings;

/// <summary>What a parent or carer sends by their link.</summary>
/// <param name="From">Their name.</param>
/// <param name="GoesWell">What goes well.</param>
/// <param name="Worries">What they worry about.</param>
/// <param name="Wishes">What they would like to happen.</param>
/// <param name="AsksForAssessment">Whether they ask the authority for an EHC needs assessment.</param>
/// <param name="Disagrees">What they disagree with; empty if nothing.</param>
public sealed record ViewInput(string? From, string? GoesWell, string? Worries, string? Wishes, bool AsksForAssessment, string? Disagrees);
