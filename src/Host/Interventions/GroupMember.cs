using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Interventions;

/// <summary>A pupil in the group of an intervention, and how they responded.</summary>
public sealed class GroupMember : IBelongsToPupil
{
    /// <summary>The membership's id.</summary>
    public Guid Id { get; init; }

    /// <summary>The intervention.</summary>
    public Guid InterventionId { get; init; }

    /// <summary>The intervention.</summary>
    public Intervention Intervention { get; init; } = null!;

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The pupil.</summary>
    public Pupil Pupil { get; init; } = null!;

    /// <summary>The first day in the group.</summary>
    public DateOnly From { get; init; }

    /// <summary>The last day in the group; <c>null</c> while in it.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The measure at the start; <c>null</c> if not known.</summary>
    public double? MeasureAtStart { get; set; }

    /// <summary>The newest measure; <c>null</c> if not known.</summary>
    public double? MeasureNow { get; set; }

    /// <summary>Progress made in it: an id of <c>rules/provision.json</c>; <c>null</c> if not known.</summary>
    public string? Progress { get; set; }

    /// <summary>The day the response was last recorded.</summary>
    public DateOnly? RespondedOn { get; set; }

    /// <summary>Whether the pupil is in the group on this day.</summary>
    public bool IsIn(DateOnly day) => From <= day && (Until is null || day <= Until);
}
