namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>The first or last item, or the first or last for which something holds. Unknown if any item's place is; one that is not there fails.</summary>
internal sealed class EndNode(ListNode list, bool isLast) : ValueNode
{
    internal override IReadOnlyList<Node> Children { get; } = [list];

    internal override Value Evaluate(ref Frame frame)
    {
        var (state, items) = list.Read(ref frame).Settled();
        if (state != ValueState.Known)
            return state == ValueState.Failed ? Value.Failed : Value.Unknown;
        if (items.Count == 0)
            return frame.Fail(isLast ? "there is no last item" : "there is no first item");
        return Value.Of(items[isLast ? items.Count - 1 : 0]);
    }

    internal override void Missing(ref Frame frame, ISet<string> facts) => list.MissingInLoop(null, ref frame, facts);
}
