namespace SendWorkflows.Engine.Rules.Evaluating;

/// <summary>Compares values. A number known to lie between two is compared at both ends: decided only when they agree.</summary>
internal static class Comparing
{
    internal static Outcome Numbers(Comparison how, in Value a, in Value b)
    {
        if (Undecided(a, b) is { } undecided)
            return undecided;
        var outcome = how switch
        {
            Comparison.Equal => Equal(a, b),
            Comparison.NotEqual => Kleene.Not(Equal(a, b)),
            Comparison.Less => Less(a, b),
            Comparison.GreaterOrEqual => Kleene.Not(Less(a, b)),
            Comparison.Greater => Less(b, a),
            _ => Kleene.Not(Less(b, a)),
        };
        return outcome == Outcome.Unknown && !a.IsUnknown && !b.IsUnknown ? Outcome.Failed : outcome;
    }

    /// <summary>Whether two texts are the same, letter for letter.</summary>
    internal static Outcome Texts(in Value a, in Value b) =>
        Undecided(a, b) ?? (string.Equals((string?)a.Reference, (string?)b.Reference, StringComparison.Ordinal) ? Outcome.Met : Outcome.NotMet);

    private static Outcome? Undecided(in Value a, in Value b) =>
        a.State is not (ValueState.Unknown or ValueState.Failed) && b.State is not (ValueState.Unknown or ValueState.Failed) ? null
        : a.IsUnknown || b.IsUnknown ? Outcome.Unknown
        : Outcome.Failed;

    private static Outcome Equal(in Value a, in Value b) =>
        a.IsKnown && b.IsKnown ? (a.Low == b.Low ? Outcome.Met : Outcome.NotMet)
        : a.High < b.Low || b.High < a.Low ? Outcome.NotMet
        : Outcome.Unknown;

    private static Outcome Less(in Value a, in Value b) =>
        a.High < b.Low ? Outcome.Met : a.Low >= b.High ? Outcome.NotMet : Outcome.Unknown;
}
