using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Absences;

/// <summary>
/// A person is away from a school, and a colleague there stands in. Why they are away is nobody's business here and is not asked. It ends by
/// itself: whoever asks compares it with today.
/// </summary>
public sealed class Absence
{
    /// <summary>The absence's id.</summary>
    public Guid Id { get; init; }

    /// <summary>Who is away.</summary>
    public Guid UserId { get; init; }

    /// <summary>The person who is away.</summary>
    public AppUser User { get; init; } = null!;

    /// <summary>Who stands in.</summary>
    public Guid DeputyId { get; init; }

    /// <summary>The person who stands in.</summary>
    public AppUser Deputy { get; init; } = null!;

    /// <summary>The school whose roles are handed over.</summary>
    public Guid SchoolId { get; init; }

    /// <summary>The first day away.</summary>
    public DateOnly FirstDay { get; init; }

    /// <summary>The day the person is back; on it the deputy no longer stands in. Ending an absence by hand brings it forward.</summary>
    public DateOnly BackOn { get; set; }
}
