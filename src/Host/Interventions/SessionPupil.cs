using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Interventions;

/// <summary>One pupil of the group in one session.</summary>
public sealed class SessionPupil : IBelongsToPupil
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; }

    /// <summary>The session.</summary>
    public Guid SessionId { get; init; }

    /// <summary>The session.</summary>
    public Session Session { get; init; } = null!;

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The pupil.</summary>
    public Pupil Pupil { get; init; } = null!;

    /// <summary>Whether the pupil came.</summary>
    public bool Came { get; init; }

    /// <summary>How it went: an id of <c>rules/provision.json</c>; <c>null</c> if nothing was said.</summary>
    public string? Feedback { get; init; }
}
