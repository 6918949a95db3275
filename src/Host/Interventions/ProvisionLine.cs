namespace SendWorkflows.Host.Interventions;

/// <summary>One pupil's part in one intervention: what was planned for them, what they had of it, and what it costs.</summary>
/// <param name="Member">The membership.</param>
/// <param name="Intervention">The intervention.</param>
public sealed record ProvisionLine(GroupMember Member, Intervention Intervention)
{
    /// <summary>Whether it is additional to or different from what others have (CFA s.21).</summary>
    public bool IsAdditional { get; init; } = true;

    /// <summary>The pupils in the group on the day asked about, or on its last day.</summary>
    public int GroupSize { get; init; }

    /// <summary>Sessions planned for the pupil up to the day asked about; <c>null</c> if the school's term dates are not known.</summary>
    public int? PlannedSessions { get; init; }

    /// <summary>Sessions the pupil came to.</summary>
    public int Attended { get; init; }

    /// <summary>Sessions that were held without the pupil.</summary>
    public int Missed { get; init; }

    /// <summary>Minutes of the sessions the pupil came to.</summary>
    public int Minutes { get; init; }

    /// <summary>The last session the pupil came to.</summary>
    public DateOnly? LastCame { get; init; }

    /// <summary>How sessions went: the id of each answer with how often it was given.</summary>
    public IReadOnlyDictionary<string, int> Feedback { get; init; } = new Dictionary<string, int>();

    /// <summary>The pupil's share of the planned cost in the year of account (pence); <c>null</c> if the rate or the term dates are not known.</summary>
    public long? PlannedPence { get; init; }

    /// <summary>The pupil's share of the cost of what was delivered in the year of account so far (pence); <c>null</c> if the rate is not known.</summary>
    public long? DeliveredPence { get; init; }

    /// <summary>Minutes planned up to the day asked about; <c>null</c> if not known.</summary>
    public int? PlannedMinutes => PlannedSessions * Intervention.SessionMinutes;
}
