namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>A value written in the expression.</summary>
internal class ConstantNode(Value value) : ValueNode
{
    internal Value Value => value;

    internal override Value Evaluate(ref Frame frame) => value;
}
