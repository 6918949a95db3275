namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>A number with its sign turned.</summary>
internal sealed class NegativeNode(Node operand) : ValueNode
{
    internal override IReadOnlyList<Node> Children { get; } = [operand];

    internal override Value Evaluate(ref Frame frame)
    {
        var value = operand.Evaluate(ref frame);
        return value.State is ValueState.Known or ValueState.Between ? Value.From(-value.High, -value.Low, value.IsFailing) : value;
    }
}
