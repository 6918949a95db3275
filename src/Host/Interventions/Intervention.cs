using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Interventions;

/// <summary>Provision for one pupil or a group: what it is, who leads it, when it meets and until when (CoP 6.48, 6.76).</summary>
public sealed class Intervention
{
    /// <summary>The intervention's id.</summary>
    public Guid Id { get; init; }

    /// <summary>The school.</summary>
    public Guid SchoolId { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; set; }

    /// <summary>The wave of provision: an id of <c>rules/provision.json</c>.</summary>
    public required string Wave { get; set; }

    /// <summary>The broad area of need it serves, as the catalogue of facts names it; <c>null</c> if it serves several.</summary>
    public string? Area { get; set; }

    /// <summary>Who leads it; <c>null</c> while nobody does, or when somebody without an account does.</summary>
    public Guid? LeaderId { get; set; }

    /// <summary>Who leads it.</summary>
    public AppUser? Leader { get; init; }

    /// <summary>The kind of staff whose rate it costs: an id of <c>rules/provision.json</c>.</summary>
    public required string StaffKind { get; set; }

    /// <summary>How many adults work with the group at once.</summary>
    public int Adults { get; set; } = 1;

    /// <summary>The days of the week on which it meets.</summary>
    public Weekdays Days { get; set; }

    /// <summary>How long a session is planned to last (minutes).</summary>
    public int SessionMinutes { get; set; }

    /// <summary>The first day it may meet.</summary>
    public DateOnly From { get; set; }

    /// <summary>The last day it may meet: every intervention has an end, so that somebody looks whether it worked.</summary>
    public DateOnly Until { get; set; }

    /// <summary>What it is meant to change.</summary>
    public string Aim { get; set; } = "";

    /// <summary>What is measured at the start and the end, with its unit, such as <c>reading age (months)</c>; empty if nothing is.</summary>
    public string Measure { get; set; } = "";

    /// <summary>Whether there is published evidence that it works; <c>null</c> if not known.</summary>
    public bool? EvidenceBased { get; set; }

    /// <summary>Whether those who lead it are trained in it; <c>null</c> if not known.</summary>
    public bool? TrainedStaff { get; set; }

    /// <summary>What else it costs from first to last day, such as materials (pence).</summary>
    public int OtherCostPence { get; set; }

    /// <summary>The group, past members too.</summary>
    public List<GroupMember> Group { get; } = [];

    /// <summary>The sessions logged, corrected ones too.</summary>
    public List<Session> Sessions { get; } = [];

    /// <summary>Planned minutes in a week in which the school is open every day.</summary>
    public int MinutesAWeek => SessionMinutes * WeekdaysOfDates.Each.Count(day => Days.HasFlag(day));
}
