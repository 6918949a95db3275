using System.Reflection.Emit;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;

namespace SendWorkflows.Engine.Rules.Compiling;

/// <summary>Operations that are true or false. Each leaves its <see cref="Truth"/> in a local.</summary>
internal sealed partial class ProgramWriter
{
    private LocalBuilder WriteTruth(Node node)
    {
        switch (node)
        {
            case ConstantNode constant:
                _il.Emit(OpCodes.Ldc_I4, constant.Value.Low != 0 ? Truth.Met : Truth.NotMet);
                return KeepTruth();
            case FactNode fact:
                LoadCell(fact.Slot);
                _il.Emit(OpCodes.Conv_I4);
                return KeepTruth();
            case FieldNode field when ItemOf(field) is { } item:
                LoadField(item, field.Index);
                _il.Emit(OpCodes.Conv_I4);
                return KeepTruth();
            case NamedNode named:
                return Named(named, WriteTruth);
            case NotNode not:
                return WriteNot(WriteTruth(not.Children[0]));
            case AllOfNode or AnyOfNode:
                return WriteJoined(node.Children, isAll: node is AllOfNode);
            case NumberComparisonNode comparison when node.Children.All(child => BoundOf(child) is not null):
                return WriteComparison(comparison.How, WriteNumber(node.Children[0]), WriteNumber(node.Children[1]));
            case TextComparisonNode comparison when WordsIn(node.Children[0], [node.Children[1]]) is { } words:
                var same = WriteIsWord(words.Asked, words.Constants);
                return comparison.IsEqual ? same : WriteNot(same);
            case TextComparisonNode comparison when WordsIn(node.Children[1], [node.Children[0]]) is { } words:
                same = WriteIsWord(words.Asked, words.Constants);
                return comparison.IsEqual ? same : WriteNot(same);
            case InNode { AreTexts: true } when WordsIn(node.Children[0], node.Children.Skip(1)) is { } words:
                return WriteIsWord(words.Asked, words.Constants);
            case InNode { AreTexts: false } when node.Children.All(child => BoundOf(child) is not null):
                return WriteIsNumber(node.Children);
            case ConditionalNode:
                return WriteChoice(node.Children);
            case AnyNode any when SourceOf(any.List) is { } source:
                return WriteAny(source, any.Loop);
            case EveryNode every when SourceOf(every.List) is { } source:
                return WriteEvery(source, every.Loop);
            case ContainsNode when node.Children[0] is ListNode list && SourceOf(list) is { } source && ConstantWord(node.Children[1]) is { } word:
                return WriteContains(source, word);
            default:
                return WriteCall(node);
        }
    }

    /// <summary>A parameter or nested rule has loops of its own.</summary>
    private T Named<T>(NamedNode named, Func<Node, T> write)
    {
        if (_workedOut.TryGetValue(named.Inner, out var held))
            return (T)held;
        var loops = _loops;
        _loops = [null, null];
        var written = write(named.Inner);
        _loops = loops;
        return written;
    }

    private LocalBuilder WriteNot(LocalBuilder truth)
    {
        // The bits change places and value: what surely holds surely does not.
        _il.Emit(OpCodes.Ldloc, truth);
        _il.Emit(OpCodes.Ldc_I4_1);
        _il.Emit(OpCodes.Shl);
        _il.Emit(OpCodes.Ldc_I4_2);
        _il.Emit(OpCodes.And);
        _il.Emit(OpCodes.Ldloc, truth);
        _il.Emit(OpCodes.Ldc_I4_1);
        _il.Emit(OpCodes.Shr);
        _il.Emit(OpCodes.Or);
        _il.Emit(OpCodes.Ldc_I4_3);
        _il.Emit(OpCodes.Xor);
        return KeepTruth();
    }

    /// <summary>Cheap operands first; dear ones only where they still matter. The order of operands never changes an outcome.</summary>
    private LocalBuilder WriteJoined(IReadOnlyList<Node> operands, bool isAll)
    {
        var joined = _il.DeclareLocal(typeof(int));
        var end = _il.DefineLabel();
        var isFirst = true;
        foreach (var operand in operands.OrderBy(IsDear))
        {
            if (IsDear(operand) && !isFirst)
            {
                _il.Emit(OpCodes.Ldloc, joined);
                _il.Emit(OpCodes.Ldc_I4, isAll ? Truth.NotMet : Truth.Met);
                _il.Emit(OpCodes.Beq, end);
            }

            _il.Emit(OpCodes.Ldloc, WriteTruth(operand));
            if (!isFirst)
            {
                _il.Emit(OpCodes.Ldloc, joined);
                _il.Emit(isAll ? OpCodes.And : OpCodes.Or);
            }

            _il.Emit(OpCodes.Stloc, joined);
            isFirst = false;
        }

        _il.MarkLabel(end);
        return joined;
    }

    private bool IsDear(Node node) =>
        node is NamedNode named ? !_workedOut.ContainsKey(named.Inner) && IsDear(named.Inner) : node is ILoopNode or ListNode || node.Children.Any(IsDear);

    private LocalBuilder WriteChoice(IReadOnlyList<Node> children)
    {
        var (condition, then, otherwise) = (WriteTruth(children[0]), WriteTruth(children[1]), WriteTruth(children[2]));
        _il.Emit(OpCodes.Ldloc, condition);
        _il.Emit(OpCodes.Ldloc, then);
        _il.Emit(OpCodes.Ldloc, otherwise);
        _il.Emit(OpCodes.Call, ((Func<int, int, int, int>)Ends.Choose).Method);
        return KeepTruth();
    }

    private LocalBuilder WriteCall(Node node)
    {
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Ldc_I4, _called.Count);
        _il.Emit(OpCodes.Ldelem_Ref);
        _il.Emit(OpCodes.Ldarg_2);
        foreach (var loop in _loops)
        {
            _il.Emit(OpCodes.Ldc_I4, loop?.List ?? -1);
            if (loop is null)
                _il.Emit(OpCodes.Ldc_I4_0);
            else
                _il.Emit(OpCodes.Ldloc, loop.Number);
        }

        _called.Add(node);
        _il.Emit(OpCodes.Call, ((Func<Node, Facts.FactSet, int, int, int, int, int>)Truth.Of).Method);
        var truth = KeepTruth();
        _il.Emit(OpCodes.Ldloc, truth);
        _il.Emit(OpCodes.Ldc_I4, Truth.Failed);
        _il.Emit(OpCodes.Ceq);
        _il.Emit(OpCodes.Ldloc, _failed);
        _il.Emit(OpCodes.Or);
        _il.Emit(OpCodes.Stloc, _failed);
        return truth;
    }
}
