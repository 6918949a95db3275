using System.Reflection.Emit;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;

namespace SendWorkflows.Engine.Rules.Compiling;

/// <summary>Questions about lists as loops over their cells. Lists that are sorted or cut are left to the tree.</summary>
internal sealed partial class ProgramWriter
{
    private ProgramLoop?[] _loops = [null, null];

    private static ListSource? SourceOf(ListNode list) => list switch
    {
        FactListNode fact => new ListSource(fact.Fact, fact.Slot, []),
        WhereNode where => SourceOf(where.List) is { } source ? source with { Filters = [.. source.Filters, where.Loop] } : null,
        _ => null,
    };

    private ProgramLoop? ItemOf(FieldNode field) => field.Children is [ItemNode item] ? _loops[item.Loop] : null;

    private void LoadField(ProgramLoop loop, int field)
    {
        _il.Emit(OpCodes.Ldloc, loop.Item);
        LoadCellFrom(field);
    }

    private LocalBuilder WriteAny(ListSource source, Loop? loop)
    {
        var header = LoadHeader(source);
        LoadRemainder(header);
        var any = KeepTruth();
        Walk(source, header, () => JoinTo(any, WriteMembership(source, loop), OpCodes.Or));
        return any;
    }

    private LocalBuilder WriteEvery(ListSource source, Loop loop)
    {
        var header = LoadHeader(source);
        // 3 if the list is complete, otherwise 2.
        LoadRemainder(header);
        _il.Emit(OpCodes.Ldc_I4_1);
        _il.Emit(OpCodes.Shr);
        _il.Emit(OpCodes.Ldc_I4_3);
        _il.Emit(OpCodes.Xor);
        var every = KeepTruth();
        Walk(source, header, () =>
        {
            var holds = Standing(loop, WriteTruth);
            if (WriteMembership(source, null) is { } belongs)
                holds = Joined(holds, WriteNot(belongs), OpCodes.Or);
            JoinTo(every, holds, OpCodes.And);
        });
        return every;
    }

    private LocalBuilder WriteContains(ListSource source, long word)
    {
        var header = LoadHeader(source);
        LoadRemainder(header);
        var any = KeepTruth();
        Walk(source, header, () =>
        {
            var belongs = WriteMembership(source, null);
            LoadField(_standing!, 0);
            var isWord = WriteIsWord(Keep(typeof(long)), [word]);
            if (belongs is not null)
                isWord = Joined(isWord, belongs, OpCodes.And);
            JoinTo(any, isWord, OpCodes.Or);
        });
        return any;
    }

    /// <summary>From the items that surely count to those that possibly do, and no end if there may be others.</summary>
    private Number WriteCount(CountNode node)
    {
        var source = SourceOf(node.List)!;
        var header = LoadHeader(source);
        LocalBuilder certain, possible;
        if (source.Filters.Count == 0 && node.Loop is null)
        {
            LoadLength(header);
            certain = possible = KeepTruth();
        }
        else
        {
            _il.Emit(OpCodes.Ldc_I4_0);
            certain = KeepTruth();
            _il.Emit(OpCodes.Ldc_I4_0);
            possible = KeepTruth();
            Walk(source, header, () =>
            {
                var counts = WriteMembership(source, node.Loop)!;
                AddBit(certain, counts, () =>
                {
                    _il.Emit(OpCodes.Ldc_I4_1);
                    _il.Emit(OpCodes.And);
                });
                AddBit(possible, counts, () =>
                {
                    _il.Emit(OpCodes.Ldc_I4_1);
                    _il.Emit(OpCodes.Shr);
                });
            });
        }

        return Interval(
            () => LoadEnd(header, FactCells.UnknownList, long.MinValue, certain),
            () => LoadEnd(header, FactCells.Remainder, long.MaxValue, possible));
    }

    /// <summary>Goes through the list; the body finds the item in <see cref="_standing"/>.</summary>
    private void Walk(ListSource source, LocalBuilder header, Action body)
    {
        var (next, test) = (_il.DefineLabel(), _il.DefineLabel());
        LoadLength(header);
        var length = KeepTruth();
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Ldloc, header);
        _il.Emit(OpCodes.Conv_U4);
        _il.Emit(OpCodes.Conv_U);
        _il.Emit(OpCodes.Ldc_I4, BytesPerCell);
        _il.Emit(OpCodes.Mul);
        _il.Emit(OpCodes.Add);
        var item = Keep(typeof(long).MakeByRefType());
        _il.Emit(OpCodes.Ldc_I4_0);
        var number = KeepTruth();
        _il.Emit(OpCodes.Br, test);
        _il.MarkLabel(next);
        var outside = _standing;
        _standing = new ProgramLoop(source.Slot, item, number);
        body();
        _standing = outside;
        _il.Emit(OpCodes.Ldloc, item);
        _il.Emit(OpCodes.Ldc_I4, FactCells.Stride(source.Fact) * BytesPerCell);
        _il.Emit(OpCodes.Add);
        _il.Emit(OpCodes.Stloc, item);
        _il.Emit(OpCodes.Ldloc, number);
        _il.Emit(OpCodes.Ldc_I4_1);
        _il.Emit(OpCodes.Add);
        _il.Emit(OpCodes.Stloc, number);
        _il.MarkLabel(test);
        _il.Emit(OpCodes.Ldloc, number);
        _il.Emit(OpCodes.Ldloc, length);
        _il.Emit(OpCodes.Blt, next);
    }

    private ProgramLoop? _standing;

    /// <summary>Whether the item passes every filter and the condition; <c>null</c> if there are none and no condition is asked for.</summary>
    private LocalBuilder? WriteMembership(ListSource source, Loop? condition)
    {
        LocalBuilder? belongs = null;
        foreach (var loop in condition is null ? source.Filters : [.. source.Filters, condition])
        {
            var holds = Standing(loop, WriteTruth);
            belongs = belongs is null ? holds : Joined(belongs, holds, OpCodes.And);
        }

        return belongs;
    }

    /// <summary>Writes a loop's body for the item that is walked over.</summary>
    private T Standing<T>(Loop loop, Func<Node, T> write)
    {
        var (held, walked) = (_loops[loop.Number], _standing);
        _loops[loop.Number] = walked;
        var written = write(loop.Body);
        _loops[loop.Number] = held;
        return written;
    }

    private LocalBuilder LoadHeader(ListSource source)
    {
        LoadCell(source.Slot);
        return Keep(typeof(long));
    }

    private void LoadLength(LocalBuilder header)
    {
        _il.Emit(OpCodes.Ldloc, header);
        _il.Emit(OpCodes.Ldc_I4, FactCells.CountShift);
        _il.Emit(OpCodes.Shr_Un);
        _il.Emit(OpCodes.Conv_I4);
        _il.Emit(OpCodes.Ldc_I4, FactCells.CountMask);
        _il.Emit(OpCodes.And);
    }

    private void LoadRemainder(LocalBuilder header)
    {
        _il.Emit(OpCodes.Ldloc, header);
        _il.Emit(OpCodes.Ldc_I4, FactCells.RemainderShift);
        _il.Emit(OpCodes.Shr_Un);
        _il.Emit(OpCodes.Conv_I4);
        _il.Emit(OpCodes.Ldc_I4_2);
        _il.Emit(OpCodes.And);
    }

    /// <summary>A count in cells, or no end if the header says so.</summary>
    private void LoadEnd(LocalBuilder header, long bit, long noEnd, LocalBuilder count)
    {
        var (known, end) = (_il.DefineLabel(), _il.DeclareLocal(typeof(long)));
        _il.Emit(OpCodes.Ldloc, count);
        _il.Emit(OpCodes.Conv_I8);
        _il.Emit(OpCodes.Ldc_I8, FactCells.Scale);
        _il.Emit(OpCodes.Mul);
        _il.Emit(OpCodes.Stloc, end);
        _il.Emit(OpCodes.Ldloc, header);
        _il.Emit(OpCodes.Ldc_I8, bit);
        _il.Emit(OpCodes.And);
        _il.Emit(OpCodes.Brfalse, known);
        _il.Emit(OpCodes.Ldc_I8, noEnd);
        _il.Emit(OpCodes.Stloc, end);
        _il.MarkLabel(known);
        _il.Emit(OpCodes.Ldloc, end);
    }

    /// <summary>Joins into a local of the loop's own; one that holds an operand may be used again.</summary>
    private void JoinTo(LocalBuilder joined, LocalBuilder? other, OpCode how)
    {
        if (other is null)
            _il.Emit(OpCodes.Ldc_I4, Truth.Met);
        else
            _il.Emit(OpCodes.Ldloc, other);
        _il.Emit(OpCodes.Ldloc, joined);
        _il.Emit(how);
        _il.Emit(OpCodes.Stloc, joined);
    }

    private LocalBuilder Joined(LocalBuilder one, LocalBuilder other, OpCode how)
    {
        _il.Emit(OpCodes.Ldloc, one);
        _il.Emit(OpCodes.Ldloc, other);
        _il.Emit(how);
        return KeepTruth();
    }

    private void AddBit(LocalBuilder count, LocalBuilder truth, Action bit)
    {
        _il.Emit(OpCodes.Ldloc, count);
        _il.Emit(OpCodes.Ldloc, truth);
        bit();
        _il.Emit(OpCodes.Add);
        _il.Emit(OpCodes.Stloc, count);
    }
}
