namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>One of two values. If the condition is not known, neither is the value, unless both are the same.</summary>
internal sealed class ConditionalNode(Node condition, Node then, Node otherwise) : ValueNode
{
    internal override IReadOnlyList<Node> Children { get; } = [condition, then, otherwise];

    internal override Value Evaluate(ref Frame frame)
    {
        switch (condition.Test(ref frame))
        {
            case Outcome.Met:
                return then.Evaluate(ref frame);
            case Outcome.NotMet:
                return otherwise.Evaluate(ref frame);
            case var undecided:
                var (one, other) = (then.Evaluate(ref frame), otherwise.Evaluate(ref frame));
                if (one.IsKnown && other.IsKnown && one.Same(other))
                    return one;
                return undecided == Outcome.Unknown || one.IsUnknown || other.IsUnknown ? Value.Unknown : Value.Failed;
        }
    }

    internal override void Missing(ref Frame frame, ISet<string> facts)
    {
        var decided = condition.Test(ref frame);
        (decided switch { Outcome.Met => then, Outcome.NotMet => otherwise, _ => condition }).Missing(ref frame, facts);
    }
}
