using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Meetings;

/// <summary>A meeting with the parents about a pupil's support (CoP 6.65 to 6.71): planned, then held with a record of what was agreed, or called off.</summary>
public sealed class ParentMeeting : IBelongsToPupil
{
    /// <summary>The meeting's id.</summary>
    public Guid Id { get; init; }

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The pupil.</summary>
    public Pupil Pupil { get; init; } = null!;

    /// <summary>The day it is planned for, or was held on.</summary>
    public DateOnly On { get; set; }

    /// <summary>The time of day and the place, as people say it: "3:45pm, the library". May be empty.</summary>
    public string Where { get; set; } = "";

    /// <summary>The member of staff who planned or recorded it.</summary>
    public Guid MadeByUserId { get; init; }

    /// <summary>When it was first entered (UTC).</summary>
    public DateTime MadeAt { get; init; }

    /// <summary>When what was agreed was recorded (UTC); <c>null</c> while it is planned.</summary>
    public DateTime? RecordedAt { get; set; }

    /// <summary>Who recorded it.</summary>
    public Guid? RecordedByUserId { get; set; }

    /// <summary>Who was there.</summary>
    public string Present { get; set; } = "";

    /// <summary>What the parents said.</summary>
    public string ParentsSaid { get; set; } = "";

    /// <summary>What the pupil said, or how the pupil's views were gathered beforehand (CoP 6.70).</summary>
    public string PupilSaid { get; set; } = "";

    /// <summary>The outcomes, action and support agreed (CoP 6.71).</summary>
    public string Agreed { get; set; } = "";

    /// <summary>Who does what by when, the parents included.</summary>
    public string WhoDoesWhat { get; set; } = "";

    /// <summary>The day the parents were given the record; <c>null</c> until they were.</summary>
    public DateOnly? GivenOn { get; set; }

    /// <summary>Why it was called off; <c>null</c> if it was not.</summary>
    public string? CalledOff { get; set; }

    /// <summary>The record this one corrects; that one stays as it was written.</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>Why it was corrected, or taken back; empty if it was neither.</summary>
    public string CorrectedBecause { get; set; } = "";

    /// <summary>When a later record took this one's place, or it was taken back as a mistake (UTC); <c>null</c> while it stands.</summary>
    public DateTime? ReplacedAt { get; set; }

    /// <summary>Whether it stands as a meeting that took place.</summary>
    public bool IsHeld => RecordedAt is not null && ReplacedAt is null && CalledOff is null;

    /// <summary>Whether it is still to come or to be recorded.</summary>
    public bool IsPlanned => RecordedAt is null && ReplacedAt is null && CalledOff is null;
}
