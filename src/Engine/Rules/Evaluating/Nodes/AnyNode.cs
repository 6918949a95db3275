namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>Whether something holds for one item at least; without a lambda, whether there is an item.</summary>
internal sealed class AnyNode(ListNode list, Loop? loop) : TestNode, ILoopNode
{
    public ListNode List => list;

    public Loop? Loop => loop;

    internal override int Loops => Math.Max(list.Loops, loop is null ? 0 : loop.Body.Loops + 1);

    internal override IReadOnlyList<Node> Children { get; } = loop is null ? [list] : [list, loop.Body];

    internal override Outcome Test(ref Frame frame)
    {
        var items = list.Read(ref frame);
        if (items.State != ValueState.Known)
            return items.State == ValueState.Failed ? Outcome.Failed : Outcome.Unknown;
        var any = items.HasRemainder ? Outcome.Unknown : Outcome.NotMet;
        for (var i = 0; i < items.Items.Length && any != Outcome.Met; i++)
        {
            frame.StandAt(loop?.Number ?? 0, items.Items[i]);
            any = Kleene.Or(any, loop is null ? items.Belongs(i) : Kleene.And(items.Belongs(i), loop.Body.Test(ref frame)));
        }

        return any;
    }

    internal override void Missing(ref Frame frame, ISet<string> facts) => list.MissingInLoop(loop, ref frame, facts);
}
