using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>A list: a fact, or one filtered, sorted or cut.</summary>
internal abstract class ListNode : Node
{
    internal abstract Sequence Read(ref Frame frame);

    internal override Value Evaluate(ref Frame frame)
    {
        var list = Read(ref frame);
        return list.State switch
        {
            ValueState.Known when list.Memberships is null => Value.Of(new FactList(list.Items, !list.HasRemainder)),
            ValueState.Failed => Value.Failed,
            _ => Value.Unknown,
        };
    }

    internal override Outcome Test(ref Frame frame) => Evaluate(ref frame).ToOutcome();

    /// <summary>Adds what is missing from a loop over this list whose answer is not known.</summary>
    internal void MissingInLoop(Loop? loop, ref Frame frame, ISet<string> facts)
    {
        var list = Read(ref frame);
        if (list.State != ValueState.Known || list.HasRemainder || list.Memberships is not null)
            Missing(ref frame, facts);
        if (loop is null)
            return;
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (list.Belongs(i) == Outcome.NotMet)
                continue;
            frame.StandAt(loop.Number, list.Items[i]);
            if (loop.Body.Evaluate(ref frame).IsUnknown)
                loop.Body.Missing(ref frame, facts);
        }
    }
}
