using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;

namespace SendWorkflows.Engine.Rules.Explaining;

/// <summary>
/// The numbers at which a condition's answer can change as one number in it moves and all else stays: where the two sides of a comparison meet.
/// Between two neighbours of them every comparison says the same, and so does the condition.
/// </summary>
internal sealed class Breakpoints
{
    /// <summary>Larger numbers might leave what arithmetic can hold; then nothing is foretold.</summary>
    private const decimal Largest = 1_000_000_000_000m;

    private readonly HashSet<Node> _moving = [];
    private readonly Func<Node, bool> _isMoved;
    private readonly SortedSet<decimal> _found = [];

    private Breakpoints(Func<Node, bool> isMoved) => _isMoved = isMoved;

    /// <summary>The breakpoints, or <c>null</c> where they cannot be foretold: a product or quotient of the number with itself, a list sorted by it.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="frame">The pupil's facts.</param>
    /// <param name="isMoved">Whether an operation is the number that moves.</param>
    internal static IReadOnlyCollection<decimal>? Of(Node condition, ref Frame frame, Func<Node, bool> isMoved)
    {
        var breakpoints = new Breakpoints(isMoved);
        breakpoints.Mark(condition);
        try
        {
            return breakpoints.Visit(condition, ref frame) ? breakpoints._found : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private bool Mark(Node node)
    {
        var moves = _isMoved(node);
        foreach (var child in node.Children)
            moves |= Mark(child);
        if (moves)
            _moving.Add(node);
        return moves;
    }

    /// <summary>Finds the breakpoints of every comparison in a part; false if they cannot be foretold.</summary>
    private bool Visit(Node node, ref Frame frame)
    {
        if (!_moving.Contains(node) || _isMoved(node))
            return true;
        if (node is OrderNode { Loop.Body: var key } && _moving.Contains(key))
            return false;
        if (node is TakeNode && _moving.Contains(node.Children[1]))
            return false;
        if (node is TotalNode { Loop.Body: var term } && _moving.Contains(term))
            return false;
        if (node is ILoopNode { Loop: { } loop } looping)
            return Visit(looping.List, ref frame) && VisitItems(looping.List, loop, ref frame);
        if (node is NamedNode named)
        {
            var (outer, inner) = (frame.Item(0), frame.Item(1));
            var isForetold = Visit(named.Inner, ref frame);
            frame.StandAt(0, outer);
            frame.StandAt(1, inner);
            return isForetold;
        }

        foreach (var child in node.Children)
        {
            if (!Visit(child, ref frame))
                return false;
        }

        return node switch
        {
            NumberComparisonNode => Meet(node.Children[0], node.Children[1], ref frame),
            // Two branches under a condition that is not known count only where they are the same.
            ConditionalNode => Meet(node.Children[1], node.Children[2], ref frame),
            InNode { AreTexts: false } => MeetAny(node.Children, ref frame),
            _ => true,
        };
    }

    private bool VisitItems(ListNode list, Loop loop, ref Frame frame)
    {
        if (!_moving.Contains(loop.Body))
            return true;
        var held = frame.Item(loop.Number);
        foreach (var item in list.Read(ref frame).Items)
        {
            frame.StandAt(loop.Number, item);
            if (!Visit(loop.Body, ref frame))
                return false;
        }

        frame.StandAt(loop.Number, held);
        return true;
    }

    private bool MeetAny(IReadOnlyList<Node> operands, ref Frame frame)
    {
        for (var i = 1; i < operands.Count; i++)
        {
            if (!Meet(operands[0], operands[i], ref frame))
                return false;
        }

        return true;
    }

    private bool Meet(Node left, Node right, ref Frame frame)
    {
        if (Lines(left, ref frame) is not { } a || Lines(right, ref frame) is not { } b)
            return false;
        var isStepping = a.IsStepping || b.IsStepping;
        foreach (var one in a.All)
        {
            foreach (var other in b.All)
            {
                if (one.Slope == other.Slope)
                    continue;
                _found.Add((other.At0 - one.At0) / (one.Slope - other.Slope));
            }
        }

        return !isStepping || (a.All.TrueForAll(line => line.Slope == 0) && b.All.TrueForAll(line => line.Slope == 0));
    }

    /// <summary>A side as straight lines over the number that moves, one for each value it may take; <c>null</c> if it is no line.</summary>
    private Side? Lines(Node node, ref Frame frame)
    {
        if (_isMoved(node))
            return new Side([(1, 0)]);
        if (!_moving.Contains(node))
            return Still(node.Evaluate(ref frame));
        return node switch
        {
            NamedNode named => Lines(named.Inner, ref frame),
            NegativeNode => Lines(node.Children[0], ref frame)?.Times(-1),
            ArithmeticNode arithmetic => Calculated(arithmetic, ref frame),
            ConditionalNode => Lines(node.Children[1], ref frame) is { } then && Lines(node.Children[2], ref frame) is { } otherwise ? then.Or(otherwise) : null,
            // It changes only where something inside it does.
            _ => new Side([], IsStepping: true),
        };
    }

    private static Side Still(Value value) => new(value.State switch
    {
        ValueState.Known or ValueState.Between => [.. new[] { value.Low, value.High }.Distinct().Where(end => Math.Abs(end) != Value.NoEnd).Select(end => (0m, end))],
        _ => [],
    });

    private Side? Calculated(ArithmeticNode node, ref Frame frame)
    {
        if (Lines(node.Children[0], ref frame) is not { } a || Lines(node.Children[1], ref frame) is not { } b)
            return null;
        if (a.IsStepping || b.IsStepping)
            return a.All.Concat(b.All).All(line => line.Slope == 0) ? new Side([], IsStepping: true) : null;
        var side = node.How switch
        {
            Arithmetic.Add => a.With(b, (x, y) => (x.Slope + y.Slope, x.At0 + y.At0)),
            Arithmetic.Subtract => a.With(b, (x, y) => (x.Slope - y.Slope, x.At0 - y.At0)),
            Arithmetic.Multiply when !_moving.Contains(node.Children[1]) => a.With(b, (x, y) => (x.Slope * y.At0, x.At0 * y.At0)),
            Arithmetic.Multiply when !_moving.Contains(node.Children[0]) => a.With(b, (x, y) => (x.At0 * y.Slope, x.At0 * y.At0)),
            Arithmetic.Divide when !_moving.Contains(node.Children[1]) && b.All.TrueForAll(line => line.At0 != 0) => a.With(b, (x, y) => (x.Slope / y.At0, x.At0 / y.At0)),
            _ => null,
        };
        return side is not null && side.All.TrueForAll(line => Math.Abs(line.Slope) <= Largest && Math.Abs(line.At0) <= Largest * Largest) ? side : null;
    }

    private sealed record Side(List<(decimal Slope, decimal At0)> All, bool IsStepping = false)
    {
        internal Side Times(decimal factor) => this with { All = [.. All.Select(line => (line.Slope * factor, line.At0 * factor))] };

        internal Side Or(Side other) => new([.. All, .. other.All], IsStepping || other.IsStepping);

        internal Side With(Side other, Func<(decimal Slope, decimal At0), (decimal Slope, decimal At0), (decimal, decimal)> join) =>
            new([.. All.SelectMany(line => other.All.Select(each => join(line, each)))]);
    }
}
