namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>The first items of a list, as many as there are. Unknown if any item's place in the list is.</summary>
internal sealed class TakeNode(ListNode list, Node count) : ListNode
{
    internal override IReadOnlyList<Node> Children { get; } = [list, count];

    internal override Sequence Read(ref Frame frame)
    {
        var (state, items) = list.Read(ref frame).Settled();
        var number = count.Evaluate(ref frame);
        if (state == ValueState.Unknown || number.IsUnknown)
            return Sequence.Unknown;
        if (state == ValueState.Failed || number.IsFailed)
            return Sequence.Failed;
        var most = (int)Math.Clamp(decimal.Truncate(number.Low), 0, items.Count);
        return new Sequence(ValueState.Known, [.. items.Take(most)], null, false);
    }

    internal override void Missing(ref Frame frame, ISet<string> facts)
    {
        list.MissingInLoop(null, ref frame, facts);
        if (count.Evaluate(ref frame).IsUnknown)
            count.Missing(ref frame, facts);
    }
}
