namespace SendWorkflows.Benchmarks.Pupils;

/// <summary>One assess, plan, do, review cycle of an invented pupil.</summary>
public sealed class Cycle
{
    public bool? Reviewed { get; init; }

    public Progress? Progress { get; init; }

    public int? Weeks { get; init; }

    public DateOnly? EndedOn { get; init; }

    public bool? SpecialistInvolved { get; init; }
}
