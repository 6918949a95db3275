using SendWorkflows.Engine.Thresholds;

namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>A threshold's value in force on the day the policy is read on.</summary>
internal sealed class ThresholdNode(Threshold threshold, DatedNumber inForce) : ConstantNode(Value.Of(inForce.Value))
{
    internal Threshold Threshold => threshold;

    internal DatedNumber InForce => inForce;
}
