namespace SendWorkflows.Host.Interventions;

/// <summary>What an hour of a kind of staff costs a school, from a day.</summary>
public sealed class StaffRate
{
    /// <summary>The rate's id.</summary>
    public Guid Id { get; init; }

    /// <summary>The school.</summary>
    public Guid SchoolId { get; init; }

    /// <summary>The kind of staff: an id of <c>rules/provision.json</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The first day it holds.</summary>
    public DateOnly From { get; init; }

    /// <summary>The cost of an hour with on-costs (pence).</summary>
    public int PencePerHour { get; set; }
}
