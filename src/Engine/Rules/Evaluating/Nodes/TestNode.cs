namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>A node that is true or false first.</summary>
internal abstract class TestNode : Node
{
    internal override Value Evaluate(ref Frame frame) => Value.Of(Test(ref frame));
}
