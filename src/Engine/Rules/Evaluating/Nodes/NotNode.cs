namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>The operand must not hold.</summary>
internal sealed class NotNode(Node operand) : TestNode
{
    internal override IReadOnlyList<Node> Children { get; } = [operand];

    internal override Outcome Test(ref Frame frame) => Kleene.Not(operand.Test(ref frame));
}
