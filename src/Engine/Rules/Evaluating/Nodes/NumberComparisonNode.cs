namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>Compares numbers, dates or truth values.</summary>
internal sealed class NumberComparisonNode(Comparison how, Node left, Node right) : TestNode
{
    internal override IReadOnlyList<Node> Children { get; } = [left, right];

    internal Comparison How => how;

    internal override Outcome Test(ref Frame frame) => Comparing.Numbers(how, left.Evaluate(ref frame), right.Evaluate(ref frame));
}
