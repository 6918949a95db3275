namespace SendWorkflows.Host.Calendars;

/// <summary>A school's own term dates (term dates belong to the school: Commons Library SN07148).</summary>
public sealed class SchoolDates
{
    /// <summary>The school.</summary>
    public Guid SchoolId { get; init; }

    /// <summary>The calendar file, as the engine's calendar reader takes it.</summary>
    public required string Calendar { get; set; }

    /// <summary>When it last changed (UTC).</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>The <see cref="ChangedAt"/> that the workflows under way last followed; <c>null</c> if they never did.</summary>
    public DateTime? FollowedAt { get; set; }
}
