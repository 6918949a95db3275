namespace SendWorkflows.Host.Cycles;

/// <summary>What became of recording a step of a cycle.</summary>
/// <param name="Cycle">The cycle; <c>null</c> if there is none in sight.</param>
/// <param name="Problems">What to mend; empty if it was recorded.</param>
/// <param name="Allowed">False if the person may see the cycle but not record this.</param>
public sealed record CycleOutcome(Cycle? Cycle, IReadOnlyList<CycleProblem> Problems, bool Allowed = true)
{
    /// <summary>Whether it was recorded.</summary>
    public bool Recorded => Cycle is not null && Allowed && Problems.Count == 0;
}
