namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>Exact decimal arithmetic. Sums and differences of numbers known to lie between two keep both ends; products and quotients do not.</summary>
internal sealed class ArithmeticNode(Arithmetic how, Node left, Node right) : ValueNode
{
    internal Arithmetic How => how;

    internal override IReadOnlyList<Node> Children { get; } = [left, right];

    internal override Value Evaluate(ref Frame frame)
    {
        var (a, b) = (left.Evaluate(ref frame), right.Evaluate(ref frame));
        var undecided = a.IsUnknown || b.IsUnknown ? Value.Unknown : Value.Failed;
        if (a.State is ValueState.Unknown or ValueState.Failed || b.State is ValueState.Unknown or ValueState.Failed)
            return undecided;
        var isPoint = a.IsKnown && b.IsKnown;
        if (isPoint && how == Arithmetic.Divide && b.Low == 0)
            return frame.Fail("division by zero");
        try
        {
            if (isPoint)
                return Value.Of(Points(a.Low, b.Low));
            return how switch
            {
                Arithmetic.Add => Value.From(Sum(a.Low, b.Low), Sum(a.High, b.High), undecided.IsFailed),
                Arithmetic.Subtract => Value.From(Sum(a.Low, -b.High), Sum(a.High, -b.Low), undecided.IsFailed),
                _ => undecided,
            };
        }
        catch (OverflowException)
        {
            return isPoint ? frame.Fail("the number is too large") : undecided;
        }
    }

    private decimal Points(decimal a, decimal b) => how switch
    {
        Arithmetic.Add => a + b,
        Arithmetic.Subtract => a - b,
        Arithmetic.Multiply => a * b,
        _ => a / b,
    };

    private static decimal Sum(decimal a, decimal b) => IsEndless(a) ? a : IsEndless(b) ? b : a + b;

    private static bool IsEndless(decimal end) => Math.Abs(end) == Value.NoEnd;
}
