namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>The sum, least, greatest or average of a number or date of each item. Unknown if any is; the least of none fails.</summary>
internal sealed class TotalNode(Total total, ListNode list, Loop loop) : ValueNode, ILoopNode
{
    public ListNode List => list;

    public Loop Loop => loop;

    internal override int Loops => Math.Max(list.Loops, loop.Body.Loops + 1);

    internal override IReadOnlyList<Node> Children { get; } = [list, loop.Body];

    internal override Value Evaluate(ref Frame frame)
    {
        if (frame.Supposed is not null && frame.Supposed == Text)
            return frame.SupposedValue;
        var items = list.Read(ref frame);
        if (items.State != ValueState.Known || items.HasRemainder)
            return items.State == ValueState.Failed ? Value.Failed : Value.Unknown;
        decimal result = 0;
        var count = 0;
        var (failed, overflow) = (false, false);
        for (var i = 0; i < items.Items.Length; i++)
        {
            var belongs = items.Belongs(i);
            if (belongs == Outcome.NotMet)
                continue;
            frame.StandAt(loop.Number, items.Items[i]);
            var term = loop.Body.Evaluate(ref frame);
            if (belongs == Outcome.Unknown || term.IsUnknown)
                return Value.Unknown;
            failed |= belongs == Outcome.Failed || term.IsFailed;
            if (!failed && !overflow)
                overflow = !TryAdd(ref result, term.Low, isFirst: count == 0);
            count++;
        }

        if (failed)
            return Value.Failed;
        if (overflow)
            return frame.Fail("the sum is too large");
        if (count == 0 && total != Total.Sum)
            return frame.Fail($"the {Word} of an empty list");
        return Value.Of(total == Total.Average ? result / count : result);
    }

    internal override void Missing(ref Frame frame, ISet<string> facts) => list.MissingInLoop(loop, ref frame, facts);

    private string Word => total switch { Total.Min => "least", Total.Max => "greatest", _ => "average" };

    private bool TryAdd(ref decimal result, decimal term, bool isFirst)
    {
        if (total is Total.Min or Total.Max)
        {
            result = isFirst ? term : total == Total.Min ? Math.Min(result, term) : Math.Max(result, term);
            return true;
        }

        try
        {
            result += term;
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
