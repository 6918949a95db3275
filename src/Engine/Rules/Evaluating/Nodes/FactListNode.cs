using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>A fact that is a list.</summary>
internal sealed class FactListNode(FactDefinition fact, int slot) : ListNode
{
    internal FactDefinition Fact => fact;

    internal int Slot => slot;

    internal override Sequence Read(ref Frame frame) =>
        frame.Facts.At(slot)?.Reference is FactList list ? Sequence.Of(list) : Sequence.Unknown;

    internal override Value Evaluate(ref Frame frame) => Value.Of(frame.Facts.At(slot));

    internal override void Missing(ref Frame frame, ISet<string> facts)
    {
        var list = Read(ref frame);
        if (list.HasRemainder || Array.IndexOf(list.Items, null) >= 0)
            facts.Add(fact.Name);
    }
}
