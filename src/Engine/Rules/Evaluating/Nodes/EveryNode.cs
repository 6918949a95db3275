namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>Whether something holds for every item (<c>All</c>).</summary>
internal sealed class EveryNode(ListNode list, Loop loop) : TestNode, ILoopNode
{
    public ListNode List => list;

    public Loop Loop => loop;

    internal override int Loops => Math.Max(list.Loops, loop.Body.Loops + 1);

    internal override IReadOnlyList<Node> Children { get; } = [list, loop.Body];

    internal override Outcome Test(ref Frame frame)
    {
        var items = list.Read(ref frame);
        if (items.State != ValueState.Known)
            return items.State == ValueState.Failed ? Outcome.Failed : Outcome.Unknown;
        var all = items.HasRemainder ? Outcome.Unknown : Outcome.Met;
        for (var i = 0; i < items.Items.Length && all != Outcome.NotMet; i++)
        {
            frame.StandAt(loop.Number, items.Items[i]);
            all = Kleene.And(all, Kleene.Or(Kleene.Not(items.Belongs(i)), loop.Body.Test(ref frame)));
        }

        return all;
    }

    internal override void Missing(ref Frame frame, ISet<string> facts) => list.MissingInLoop(loop, ref frame, facts);
}
