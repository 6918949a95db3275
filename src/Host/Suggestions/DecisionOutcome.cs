namespace SendWorkflows.Host.Suggestions;

/// <summary>What became of an attempt to decide.</summary>
/// <param name="Result">What happened.</param>
/// <param name="Decision">The decision recorded, or the one somebody made before; <c>null</c> if there is none.</param>
/// <param name="Problems">What to mend; empty unless that is the result.</param>
public sealed record DecisionOutcome(DecisionResult Result, Decision? Decision, IReadOnlyList<InputProblem> Problems)
{
    /// <summary>Recorded.</summary>
    public static DecisionOutcome Recorded(Decision decision) => new(DecisionResult.Recorded, decision, []);

    /// <summary>Not recorded, with something to mend.</summary>
    public static DecisionOutcome Mend(IReadOnlyList<InputProblem> problems) => new(DecisionResult.Mend, null, problems);

    /// <summary>Not recorded.</summary>
    public static DecisionOutcome Refused(DecisionResult result, Decision? earlier = null) => new(result, earlier, []);
}
