namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>Whether a value is one of those listed.</summary>
internal sealed class InNode(Node operand, Node[] items, bool areTexts) : TestNode
{
    internal bool AreTexts => areTexts;

    internal override IReadOnlyList<Node> Children { get; } = [operand, .. items];

    internal override Outcome Test(ref Frame frame)
    {
        var value = operand.Evaluate(ref frame);
        var any = Outcome.NotMet;
        foreach (var item in items)
        {
            var listed = item.Evaluate(ref frame);
            any = Kleene.Or(any, areTexts ? Comparing.Texts(value, listed) : Comparing.Numbers(Comparison.Equal, value, listed));
            if (any == Outcome.Met)
                break;
        }

        return any;
    }
}
