namespace SendWorkflows.Host.Workload;

/// <summary>A review agreed for a week that a person looks at moving.</summary>
/// <param name="CycleId">The cycle.</param>
/// <param name="RunId">Its run; <c>null</c> for a cycle known only from an import.</param>
/// <param name="Pupil">The pupil's name as people say it.</param>
/// <param name="Class">The class; empty if not known.</param>
/// <param name="From">The day agreed.</param>
public sealed record ReviewToMove(Guid CycleId, Guid? RunId, string Pupil, string Class, DateOnly From)
{
    /// <summary>The day it would be, or now is; <c>null</c> if it cannot move.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Why it cannot move; <c>null</c> if it can.</summary>
    public string? Because { get; init; }
}
