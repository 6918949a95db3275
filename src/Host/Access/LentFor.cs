namespace SendWorkflows.Host.Access;

/// <summary>For whom a role is held by a deputy.</summary>
/// <param name="Name">The absent person's name.</param>
/// <param name="BackOn">The day they are back, on which the deputy no longer holds it.</param>
public sealed record LentFor(string Name, DateOnly BackOn)
{
    /// <summary>"Ada Sample, away until 5 January 2027".</summary>
    public override string ToString() => $"{Name}, away until {Words.Date(BackOn)}";
}
