using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>The item of a list that a loop stands at.</summary>
internal sealed class ItemNode(FactDefinition list, int loop) : ValueNode
{
    internal int Loop => loop;

    internal override Value Evaluate(ref Frame frame) => Value.Of(frame.Item(loop));

    internal override void Missing(ref Frame frame, ISet<string> facts) => facts.Add(list.Name);
}
