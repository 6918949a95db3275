namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>The items for which something holds. An item for which that is unknown belongs perhaps.</summary>
internal sealed class WhereNode(ListNode list, Loop loop) : ListNode, ILoopNode
{
    public ListNode List => list;

    public Loop Loop => loop;

    internal override int Loops => Math.Max(list.Loops, loop.Body.Loops + 1);

    internal override IReadOnlyList<Node> Children { get; } = [list, loop.Body];

    internal override Sequence Read(ref Frame frame)
    {
        var from = list.Read(ref frame);
        if (from.State != ValueState.Known)
            return from;
        var memberships = new Outcome[from.Items.Length];
        for (var i = 0; i < memberships.Length; i++)
        {
            frame.StandAt(loop.Number, from.Items[i]);
            memberships[i] = Kleene.And(from.Belongs(i), loop.Body.Test(ref frame));
        }

        return new Sequence(ValueState.Known, from.Items, memberships, from.HasRemainder);
    }

    internal override void Missing(ref Frame frame, ISet<string> facts) => list.MissingInLoop(loop, ref frame, facts);
}
