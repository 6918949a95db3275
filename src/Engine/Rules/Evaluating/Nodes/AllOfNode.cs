namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>Every operand must hold.</summary>
internal sealed class AllOfNode(Node[] operands) : TestNode
{
    internal override IReadOnlyList<Node> Children => operands;

    internal override Outcome Test(ref Frame frame)
    {
        var all = Outcome.Met;
        foreach (var operand in operands)
        {
            all = Kleene.And(all, operand.Test(ref frame));
            if (all == Outcome.NotMet)
                break;
        }

        return all;
    }
}
