namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>A parameter or nested rule: another node under a name. Its loops are its own, so it puts back the items it found.</summary>
internal sealed class NamedNode(string name, Node inner) : Node
{
    internal string Name => name;

    internal Node Inner => inner;

    internal override IReadOnlyList<Node> Children { get; } = [inner];

    internal override Value Evaluate(ref Frame frame)
    {
        var (outer, inner) = (frame.Item(0), frame.Item(1));
        var value = Inner.Evaluate(ref frame);
        frame.StandAt(0, outer);
        frame.StandAt(1, inner);
        return value;
    }

    internal override Outcome Test(ref Frame frame) => Evaluate(ref frame).ToOutcome();
}
