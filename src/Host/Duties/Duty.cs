using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Duties;

/// <summary>Something a role must do for a pupil by a date.</summary>
public sealed class Duty : IBelongsToPupil
{
    /// <summary>The duty's id.</summary>
    public Guid Id { get; init; }

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The pupil.</summary>
    public Pupil Pupil { get; init; } = null!;

    /// <summary>The pupil's school, so that lists by school need no join.</summary>
    public Guid SchoolId { get; init; }

    /// <summary>The run that opened it; <c>null</c> for one opened by an evaluation (a fact to find out).</summary>
    public Guid? RunId { get; init; }

    /// <summary>Its name in the workflow, such as <c>review</c>; at most one of a name is open in a run.</summary>
    public required string Name { get; init; }

    /// <summary>The role that must do it now.</summary>
    public required string Role { get; set; }

    /// <summary>What is to be done, without naming the child: "Review the support plan".</summary>
    public required string Title { get; init; }

    /// <summary>The day it is due; <c>null</c> while not known, with the reason in <see cref="DueBecause"/>.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>How the date was reached, in words.</summary>
    public string DueBecause { get; set; } = "";

    /// <summary>The minutes of work it is reckoned to take.</summary>
    public int Minutes { get; init; }

    /// <summary>The role that silence has taken it to; <c>null</c> while it has not been escalated.</summary>
    public string? EscalatedTo { get; set; }

    /// <summary>When it was opened (UTC).</summary>
    public DateTime OpenedAt { get; init; }

    /// <summary>When it was closed (UTC); <c>null</c> while open.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>The day on which it was done, as the person who recorded it says; <c>null</c> if nobody said: then the day of closing counts.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>How it ended: <c>done</c>, <c>not-needed</c> and the like.</summary>
    public string? Outcome { get; set; }

    /// <summary>What the person who closed it by hand wrote; empty otherwise.</summary>
    public string Note { get; set; } = "";
}
