using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Passports;

/// <summary>A pupil's passport as it was written on a day, in the pupil's words first. A change is a newer passport; none is altered.</summary>
public sealed class Passport : IBelongsToPupil
{
    /// <summary>The passport's id.</summary>
    public Guid Id { get; init; }

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The pupil.</summary>
    public Pupil Pupil { get; init; } = null!;

    /// <summary>Whose words these are: one of <see cref="PassportWords.Writers"/>.</summary>
    public required string WrittenBy { get; init; }

    /// <summary>The day it was written.</summary>
    public DateOnly On { get; init; }

    /// <summary>Who entered it.</summary>
    public Guid RecordedByUserId { get; init; }

    /// <summary>When it was entered (UTC).</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>What I like and am good at.</summary>
    public string Likes { get; init; } = "";

    /// <summary>What helps me.</summary>
    public string Helps { get; init; } = "";

    /// <summary>What does not help.</summary>
    public string DoesNotHelp { get; init; } = "";

    /// <summary>What I want people to know about me.</summary>
    public string WantKnown { get; init; } = "";

    /// <summary>What I hope for.</summary>
    public string Hopes { get; init; } = "";
}
