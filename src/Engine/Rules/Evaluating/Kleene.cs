namespace SendWorkflows.Engine.Rules.Evaluating;

/// <summary>Strong Kleene logic. The deciding operand wins, then unknown, then failed; so the order of operands never matters.</summary>
internal static class Kleene
{
    internal static Outcome And(Outcome a, Outcome b) =>
        a == Outcome.NotMet || b == Outcome.NotMet ? Outcome.NotMet : Undecided(a, b, Outcome.Met);

    internal static Outcome Or(Outcome a, Outcome b) =>
        a == Outcome.Met || b == Outcome.Met ? Outcome.Met : Undecided(a, b, Outcome.NotMet);

    internal static Outcome Not(Outcome a) => a switch
    {
        Outcome.Met => Outcome.NotMet,
        Outcome.NotMet => Outcome.Met,
        _ => a,
    };

    private static Outcome Undecided(Outcome a, Outcome b, Outcome otherwise) =>
        a == Outcome.Unknown || b == Outcome.Unknown ? Outcome.Unknown
        : a == Outcome.Failed || b == Outcome.Failed ? Outcome.Failed
        : otherwise;
}
