using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>Which way a condition turns as one of its thresholds grows, read from how it is written. Where the writing does not show it, either way.</summary>
internal static class Turning
{
    internal static Turn Of(Node node, string threshold) => node switch
    {
        ThresholdNode number => number.Threshold.Name == threshold ? Turn.More : Turn.None,
        NumberComparisonNode { How: Comparison.Less or Comparison.LessOrEqual, Children: [var left, var right] } => Flipped(Of(left, threshold)) | Of(right, threshold),
        NumberComparisonNode { How: Comparison.Greater or Comparison.GreaterOrEqual, Children: [var left, var right] } => Of(left, threshold) | Flipped(Of(right, threshold)),
        NotNode or NegativeNode => Flipped(OfChildren(node, threshold)),
        ArithmeticNode { How: Arithmetic.Add } => OfChildren(node, threshold),
        ArithmeticNode { How: Arithmetic.Subtract, Children: [var left, var right] } => Of(left, threshold) | Flipped(Of(right, threshold)),
        ArithmeticNode { How: Arithmetic.Multiply, Children: [var left, var right] } => Times(left, Of(right, threshold)) | Times(right, Of(left, threshold)),
        ArithmeticNode { How: Arithmetic.Divide, Children: [var left, var right] } => Times(right, Of(left, threshold)) | AnyWay(Of(right, threshold)),
        AllOfNode or AnyOfNode or NamedNode or AnyNode or CountNode or WhereNode => OfChildren(node, threshold),
        EveryNode every => Flipped(Of(every.List, threshold)) | Of(every.Loop.Body, threshold),
        ConditionalNode { Children: [var condition, var then, var otherwise] } => AnyWay(Of(condition, threshold)) | Of(then, threshold) | Of(otherwise, threshold),
        _ => AnyWay(OfChildren(node, threshold)),
    };

    private static Turn OfChildren(Node node, string threshold)
    {
        var found = Turn.None;
        foreach (var child in node.Children)
            found |= Of(child, threshold);
        return found;
    }

    private static Turn Flipped(Turn turn) => turn switch { Turn.More => Turn.Less, Turn.Less => Turn.More, _ => turn };

    private static Turn AnyWay(Turn turn) => turn == Turn.None ? Turn.None : Turn.Either;

    /// <summary>A product with something that is never negative keeps its way.</summary>
    private static Turn Times(Node factor, Turn turn) => IsNeverNegative(factor) ? turn : AnyWay(turn);

    private static bool IsNeverNegative(Node node) => node switch
    {
        ConstantNode constant => constant.Value.IsKnown && constant.Value.Low >= 0,
        FactNode fact => fact.Fact.Min >= 0,
        CountNode => true,
        _ => false,
    };
}
