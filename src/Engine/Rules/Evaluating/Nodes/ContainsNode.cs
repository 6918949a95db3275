namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>Whether a list of choices holds a word.</summary>
internal sealed class ContainsNode(ListNode list, Node word) : TestNode
{
    internal override IReadOnlyList<Node> Children { get; } = [list, word];

    internal override Outcome Test(ref Frame frame)
    {
        var items = list.Read(ref frame);
        var wanted = word.Evaluate(ref frame);
        if (items.State == ValueState.Unknown || wanted.State == ValueState.Unknown)
            return Outcome.Unknown;
        if (items.State == ValueState.Failed || wanted.State == ValueState.Failed)
            return Outcome.Failed;
        var any = items.HasRemainder ? Outcome.Unknown : Outcome.NotMet;
        for (var i = 0; i < items.Items.Length && any != Outcome.Met; i++)
            any = Kleene.Or(any, Kleene.And(items.Belongs(i), Comparing.Texts(Value.Of(items.Items[i]), wanted)));
        return any;
    }

    internal override void Missing(ref Frame frame, ISet<string> facts)
    {
        list.MissingInLoop(null, ref frame, facts);
        if (word.Evaluate(ref frame).State == ValueState.Unknown)
            word.Missing(ref frame, facts);
    }
}
