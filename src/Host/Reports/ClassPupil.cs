using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Reports;

/// <summary>A pupil as the class teacher's list shows them.</summary>
/// <param name="Id">The pupil.</param>
/// <param name="Name">Forename and surname.</param>
/// <param name="ClassName">The class.</param>
/// <param name="Layers">The layers of support, in words; empty if none is recorded.</param>
/// <param name="State">How the present cycle stands; <c>null</c> for a pupil who is not on the register.</param>
/// <param name="NextReview">The agreed day of review, if there is one.</param>
/// <param name="Due">What the teacher has to do about the pupil, the most urgent first.</param>
/// <param name="Concern">The concern being followed, if one is.</param>
/// <param name="HasPassport">Whether the pupil has a passport to read.</param>
/// <param name="HasSupport">Whether the pupil has more than every pupil has.</param>
public sealed record ClassPupil(
    Guid Id,
    string Name,
    string ClassName,
    IReadOnlyList<string> Layers,
    PlanState? State,
    DateOnly? NextReview,
    IReadOnlyList<DutyLine> Due,
    OpenRun? Concern,
    bool HasPassport,
    bool HasSupport)
{
    /// <summary>Whether there is anything to know or to do about the pupil: support, a concern or something due.</summary>
    public bool IsWatched => HasSupport || Concern is not null || Due.Count > 0;
}
