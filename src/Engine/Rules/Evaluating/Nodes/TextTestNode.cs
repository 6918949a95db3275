namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>Whether a text contains, begins with or ends with another, letter for letter.</summary>
internal sealed class TextTestNode(TextTest test, Node text, Node part) : TestNode
{
    internal override IReadOnlyList<Node> Children { get; } = [text, part];

    internal override Outcome Test(ref Frame frame)
    {
        var (whole, piece) = (text.Evaluate(ref frame), part.Evaluate(ref frame));
        if (!whole.IsKnown || !piece.IsKnown)
            return whole.State == ValueState.Unknown || piece.State == ValueState.Unknown ? Outcome.Unknown : Outcome.Failed;
        var (a, b) = ((string)whole.Reference!, (string)piece.Reference!);
        var holds = test switch
        {
            TextTest.Contains => a.Contains(b, StringComparison.Ordinal),
            TextTest.StartsWith => a.StartsWith(b, StringComparison.Ordinal),
            _ => a.EndsWith(b, StringComparison.Ordinal),
        };
        return holds ? Outcome.Met : Outcome.NotMet;
    }
}
