namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>One operand must hold.</summary>
internal sealed class AnyOfNode(Node[] operands) : TestNode
{
    internal override IReadOnlyList<Node> Children => operands;

    internal override Outcome Test(ref Frame frame)
    {
        var any = Outcome.NotMet;
        foreach (var operand in operands)
        {
            any = Kleene.Or(any, operand.Test(ref frame));
            if (any == Outcome.Met)
                break;
        }

        return any;
    }
}
