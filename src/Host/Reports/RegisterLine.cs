namespace SendWorkflows.Host.Reports;

/// <summary>A pupil on the SEN register.</summary>
/// <param name="PupilId">The pupil.</param>
/// <param name="Forename">Given name.</param>
/// <param name="Surname">Family name.</param>
/// <param name="ClassName">The class; empty if not known.</param>
/// <param name="YearGroup">The year taught in.</param>
/// <param name="Provision">The census code of provision: N, K or E; empty if not known.</param>
/// <param name="Need">The main type of need as a code; empty if not known.</param>
/// <param name="Areas">Broad areas of need, in the catalogue's order.</param>
/// <param name="LayerOrder">The highest layer's place on its ladder; 0 if none.</param>
/// <param name="Layers">The names of the layers the pupil is on.</param>
/// <param name="State">How the present cycle stands.</param>
/// <param name="NextReview">The agreed day of review, if there is one.</param>
public sealed record RegisterLine(
    Guid PupilId,
    string Forename,
    string Surname,
    string ClassName,
    int YearGroup,
    string Provision,
    string Need,
    IReadOnlyList<string> Areas,
    int LayerOrder,
    IReadOnlyList<string> Layers,
    PlanState State,
    DateOnly? NextReview)
{
    /// <summary>The Unique Pupil Number; empty if not known.</summary>
    public string Upn { get; init; } = "";

    /// <summary>Date of birth.</summary>
    public DateOnly BornOn { get; init; }

    /// <summary>The school, as the register can be of several.</summary>
    public Guid SchoolId { get; init; }

    /// <summary>What the code of the main need means; the code itself where the policy in force does not say.</summary>
    public string NeedInWords { get; init; } = Need;
}
