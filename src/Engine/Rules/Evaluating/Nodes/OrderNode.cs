using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>A list in order of a key; equal keys keep their order. Unknown if any key, or any item's place in the list, is.</summary>
internal sealed class OrderNode(ListNode list, Loop loop, bool descending) : ListNode, ILoopNode
{
    public ListNode List => list;

    public Loop Loop => loop;

    internal override int Loops => Math.Max(list.Loops, loop.Body.Loops + 1);

    internal override IReadOnlyList<Node> Children { get; } = [list, loop.Body];

    internal override Sequence Read(ref Frame frame)
    {
        var (state, items) = list.Read(ref frame).Settled();
        if (state != ValueState.Known)
            return state == ValueState.Failed ? Sequence.Failed : Sequence.Unknown;
        var keyed = new (Value Key, FactValue? Item)[items.Count];
        var failed = false;
        for (var i = 0; i < keyed.Length; i++)
        {
            frame.StandAt(loop.Number, items[i]);
            keyed[i] = (loop.Body.Evaluate(ref frame), items[i]);
            if (keyed[i].Key.IsUnknown)
                return Sequence.Unknown;
            failed |= keyed[i].Key.IsFailed;
        }

        if (failed)
            return Sequence.Failed;
        var order = Comparer<Value>.Create((a, b) => a.Low != b.Low ? a.Low.CompareTo(b.Low) : string.CompareOrdinal(a.Reference as string, b.Reference as string));
        var sorted = descending ? keyed.OrderByDescending(pair => pair.Key, order) : keyed.OrderBy(pair => pair.Key, order);
        return new Sequence(ValueState.Known, [.. sorted.Select(pair => pair.Item)], null, false);
    }

    internal override void Missing(ref Frame frame, ISet<string> facts) => list.MissingInLoop(loop, ref frame, facts);
}
