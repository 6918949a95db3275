using System.Reflection.Emit;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;

namespace SendWorkflows.Engine.Rules.Compiling;

/// <summary>Numbers and dates, exact in millionths. Division, products of two facts and totals are left to the tree.</summary>
internal sealed partial class ProgramWriter
{
    /// <summary>How large a number may become before a program could not hold it.</summary>
    private const decimal Largest = long.MaxValue / 4;

    /// <summary>The largest size, in cells, that a number can have; <c>null</c> if programs cannot work it out.</summary>
    private static decimal? BoundOf(Node node)
    {
        var bound = node switch
        {
            ConstantNode { Value.Reference: null } constant => FactCells.TryScale(constant.Value.Low, out var scaled) ? Math.Abs((decimal)scaled) : null,
            FactNode { Fact.Type: FactType.Integer or FactType.Number or FactType.Date } => FactCells.Most,
            FieldNode { Children: [ItemNode] } field when field.List.Fields[field.Index].Type is FactType.Integer or FactType.Number or FactType.Date => FactCells.Most,
            NamedNode named => BoundOf(named.Inner),
            NegativeNode => BoundOf(node.Children[0]),
            ArithmeticNode { How: Arithmetic.Add or Arithmetic.Subtract } => BoundOf(node.Children[0]) + BoundOf(node.Children[1]),
            ArithmeticNode { How: Arithmetic.Multiply } => Factor(node) is var (factor, other) ? Math.Abs((decimal)factor) * BoundOf(other) : null,
            ConditionalNode => IsPoint(node.Children[1]) && IsPoint(node.Children[2]) && BoundOf(node.Children[1]) is { } then && BoundOf(node.Children[2]) is { } otherwise
                ? Math.Max(then, otherwise) : null,
            CountNode count => SourceOf(count.List) is null ? null : (decimal)FactCells.CountMask * FactCells.Scale,
            _ => (decimal?)null,
        };
        return bound <= Largest && node.Kind != ValueKind.Boolean ? bound : null;
    }

    /// <summary>A whole number in the expression and what it multiplies.</summary>
    private static (long Factor, Node Other)? Factor(Node product) =>
        Whole(product.Children[0]) is { } left ? (left, product.Children[1])
        : Whole(product.Children[1]) is { } right ? (right, product.Children[0])
        : null;

    private static long? Whole(Node node) =>
        node is ConstantNode { Value: { Reference: null, Low: var number } } && number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue ? (long)number : null;

    /// <summary>Whether a number is either known or not, never known to lie between two.</summary>
    private static bool IsPoint(Node node) => node is not CountNode && (node is ArithmeticNode { How: Arithmetic.Multiply } || node.Children.Where((_, i) => node is not ConditionalNode || i > 0).All(IsPoint));

    private Number WriteNumber(Node node)
    {
        switch (node)
        {
            case ConstantNode constant:
                FactCells.TryScale(constant.Value.Low, out var scaled);
                return new Number(scaled, null, null);
            case FactNode fact:
                LoadCell(fact.Slot);
                return KeepPoint();
            case FieldNode field:
                LoadField(ItemOf(field)!, field.Index);
                return KeepPoint();
            case NamedNode named:
                return Named(named, WriteNumber);
            case NegativeNode:
                return WriteNegative(WriteNumber(node.Children[0]));
            case ArithmeticNode { How: Arithmetic.Multiply }:
                return WriteProduct(node);
            case ArithmeticNode arithmetic:
                return WriteSum(WriteNumber(node.Children[0]), WriteNumber(node.Children[1]), arithmetic.How == Arithmetic.Add);
            case ConditionalNode:
                var (condition, then, otherwise) = (WriteTruth(node.Children[0]), WriteNumber(node.Children[1]), WriteNumber(node.Children[2]));
                _il.Emit(OpCodes.Ldloc, condition);
                LoadLow(then);
                LoadLow(otherwise);
                _il.Emit(OpCodes.Call, ((Func<int, long, long, long>)Ends.Choose).Method);
                return KeepPoint();
            default:
                return WriteCount((CountNode)node);
        }
    }

    private Number WriteNegative(Number number)
    {
        if (number.IsPoint)
        {
            // The lowest number, which stands for "not known", is its own negative.
            LoadLow(number);
            _il.Emit(OpCodes.Neg);
            return KeepPoint();
        }

        return Interval(
            () => Call(Ends.NegateHigh, () => LoadHigh(number)),
            () => Call(Ends.NegateLow, () => LoadLow(number)));
    }

    private Number WriteProduct(Node node)
    {
        var (factor, other) = Factor(node)!.Value;
        var number = WriteNumber(other);
        LoadLow(number);
        LoadHigh(number);
        _il.Emit(OpCodes.Ldc_I8, factor);
        _il.Emit(OpCodes.Call, ((Func<long, long, long, long>)Ends.Times).Method);
        return KeepPoint();
    }

    private Number WriteSum(Number a, Number b, bool isAdding)
    {
        if (a.IsPoint && b.IsPoint)
        {
            // "Not known" is the lowest number, which a subtrahend has at its upper end.
            Call(Ends.AddLow, () => LoadLow(a), () =>
            {
                LoadLow(b);
                if (!isAdding)
                    _il.Emit(OpCodes.Neg);
            });
            return KeepPoint();
        }

        return isAdding
            ? Interval(() => Call(Ends.AddLow, () => LoadLow(a), () => LoadLow(b)), () => Call(Ends.AddHigh, () => LoadHigh(a), () => LoadHigh(b)))
            : Interval(() => Call(Ends.SubtractLow, () => LoadLow(a), () => LoadHigh(b)), () => Call(Ends.SubtractHigh, () => LoadHigh(a), () => LoadLow(b)));
    }

    private LocalBuilder WriteIsNumber(IReadOnlyList<Node> operands)
    {
        var asked = WriteNumber(operands[0]);
        _il.Emit(OpCodes.Ldc_I4_0);
        var any = KeepTruth();
        foreach (var operand in operands.Skip(1))
        {
            _il.Emit(OpCodes.Ldloc, WriteComparison(Comparison.Equal, asked, WriteNumber(operand)));
            _il.Emit(OpCodes.Ldloc, any);
            _il.Emit(OpCodes.Or);
            _il.Emit(OpCodes.Stloc, any);
        }

        return any;
    }

    /// <summary>A comparison surely holds if it does for the ends that are least in its favour, and may hold if it does for those that are most so.</summary>
    private LocalBuilder WriteComparison(Comparison how, Number a, Number b)
    {
        switch (how)
        {
            case Comparison.Greater or Comparison.GreaterOrEqual:
                return WriteComparison(how == Comparison.Greater ? Comparison.Less : Comparison.LessOrEqual, b, a);
            case Comparison.NotEqual:
                return WriteNot(WriteComparison(Comparison.Equal, a, b));
            case Comparison.Less:
                Test(() => LoadHigh(a), () => LoadLow(b), OpCodes.Clt);
                Test(() => LoadLow(a), () => LoadHigh(b), OpCodes.Clt);
                break;
            case Comparison.LessOrEqual:
                TestNot(() => LoadHigh(a), () => LoadLow(b), OpCodes.Cgt);
                TestNot(() => LoadLow(a), () => LoadHigh(b), OpCodes.Cgt);
                break;
            default:
                Test(() => LoadHigh(a), () => LoadLow(b), OpCodes.Ceq);
                Test(() => LoadLow(a), () => LoadHigh(b), OpCodes.Ceq);
                _il.Emit(OpCodes.And);
                TestNot(() => LoadLow(a), () => LoadHigh(b), OpCodes.Cgt);
                TestNot(() => LoadLow(b), () => LoadHigh(a), OpCodes.Cgt);
                _il.Emit(OpCodes.And);
                break;
        }

        _il.Emit(OpCodes.Ldc_I4_1);
        _il.Emit(OpCodes.Shl);
        _il.Emit(OpCodes.Or);
        return KeepTruth();
    }

    private void Test(Action left, Action right, OpCode how)
    {
        left();
        right();
        _il.Emit(how);
    }

    private void TestNot(Action left, Action right, OpCode how)
    {
        Test(left, right, how);
        _il.Emit(OpCodes.Ldc_I4_0);
        _il.Emit(OpCodes.Ceq);
    }

    private void Call(Delegate method, params Action[] operands)
    {
        foreach (var load in operands)
            load();
        _il.Emit(OpCodes.Call, method.Method);
    }

    private Number KeepPoint() => new(0, Keep(typeof(long)), null);

    private Number Interval(Action low, Action high)
    {
        low();
        var lower = Keep(typeof(long));
        high();
        return new Number(0, lower, Keep(typeof(long)));
    }

    private void LoadLow(Number number)
    {
        if (number.IsConstant)
            _il.Emit(OpCodes.Ldc_I8, number.Constant);
        else
            _il.Emit(OpCodes.Ldloc, number.Low!);
    }

    private void LoadHigh(Number number)
    {
        if (number.IsConstant || !number.IsPoint)
        {
            LoadLow(number with { Low = number.High });
            return;
        }

        // One less than the lowest number is the highest.
        _il.Emit(OpCodes.Ldloc, number.Low!);
        _il.Emit(OpCodes.Ldloc, number.Low!);
        _il.Emit(OpCodes.Ldc_I8, FactCells.Unknown);
        _il.Emit(OpCodes.Ceq);
        _il.Emit(OpCodes.Conv_I8);
        _il.Emit(OpCodes.Sub);
    }
}
