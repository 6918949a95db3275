using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>A fact about the pupil.</summary>
internal sealed class FactNode(FactDefinition fact, int slot) : ValueNode
{
    internal FactDefinition Fact => fact;

    internal int Slot => slot;

    internal override Value Evaluate(ref Frame frame) => Value.Of(frame.Facts.At(slot));

    internal override Outcome Test(ref Frame frame) => frame.Facts.At(slot) switch
    {
        null => Outcome.Unknown,
        { Amount: 0 } => Outcome.NotMet,
        _ => Outcome.Met,
    };

    internal override void Missing(ref Frame frame, ISet<string> facts) => facts.Add(fact.Name);
}
