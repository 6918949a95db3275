namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>A node that is a value first.</summary>
internal abstract class ValueNode : Node
{
    internal override Outcome Test(ref Frame frame) => Evaluate(ref frame).ToOutcome();
}
