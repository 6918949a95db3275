namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>Whether two texts are, or are not, the same, letter for letter.</summary>
internal sealed class TextComparisonNode(bool isEqual, Node left, Node right) : TestNode
{
    internal bool IsEqual => isEqual;

    internal override IReadOnlyList<Node> Children { get; } = [left, right];

    internal override Outcome Test(ref Frame frame)
    {
        var same = Comparing.Texts(left.Evaluate(ref frame), right.Evaluate(ref frame));
        return isEqual ? same : Kleene.Not(same);
    }
}
