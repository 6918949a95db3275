namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>How many items there are, or for how many something holds: from those that surely do to those that possibly do.</summary>
internal sealed class CountNode(ListNode list, Loop? loop) : ValueNode, ILoopNode
{
    public ListNode List => list;

    public Loop? Loop => loop;

    internal override int Loops => Math.Max(list.Loops, loop is null ? 0 : loop.Body.Loops + 1);

    internal override IReadOnlyList<Node> Children { get; } = loop is null ? [list] : [list, loop.Body];

    internal override Value Evaluate(ref Frame frame)
    {
        if (frame.Supposed is not null && frame.Supposed == Text)
            return frame.SupposedValue;
        var items = list.Read(ref frame);
        if (items.State != ValueState.Known)
            return items.State == ValueState.Failed ? Value.Failed : Value.Unknown;
        int certain = 0, possible = 0;
        var failed = 0;
        for (var i = 0; i < items.Items.Length; i++)
        {
            frame.StandAt(loop?.Number ?? 0, items.Items[i]);
            var counts = loop is null ? items.Belongs(i) : Kleene.And(items.Belongs(i), loop.Body.Test(ref frame));
            certain += counts == Outcome.Met ? 1 : 0;
            possible += counts != Outcome.NotMet ? 1 : 0;
            failed += counts == Outcome.Failed ? 1 : 0;
        }

        var isFailing = failed == possible - certain && !items.HasRemainder;
        return Value.From(certain, items.HasRemainder ? Value.NoEnd : possible, isFailing);
    }

    internal override void Missing(ref Frame frame, ISet<string> facts) => list.MissingInLoop(loop, ref frame, facts);
}
