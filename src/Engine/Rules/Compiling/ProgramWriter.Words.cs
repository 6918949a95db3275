using System.Reflection.Emit;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;

namespace SendWorkflows.Engine.Rules.Compiling;

/// <summary>Texts and choices, compared by their numbers with words of the expression. Two facts are left to the tree: neither may be a word that has a number.</summary>
internal sealed partial class ProgramWriter
{
    private (Node Asked, List<long> Constants)? WordsIn(Node asked, IEnumerable<Node> others)
    {
        if (!IsWord(asked))
            return null;
        var constants = others.Select(ConstantWord).ToList();
        return constants.Contains(null) ? null : (asked, [.. constants.OfType<long>()]);
    }

    private static bool IsWord(Node node) => node switch
    {
        FactNode { Fact.Type: FactType.Text or FactType.Choice } => true,
        FieldNode { Children: [ItemNode] } field => field.List.Fields[field.Index].Type is FactType.Text or FactType.Choice,
        ItemNode { Kind: ValueKind.Text } => true,
        NamedNode named => IsWord(named.Inner),
        _ => false,
    };

    private long? ConstantWord(Node node) =>
        node is ConstantNode { Value.Reference: string text } && _catalogue.WordOf(text) is var word and not FactCells.OtherWord ? word : null;

    /// <summary>Whether a word is one of those.</summary>
    private LocalBuilder WriteIsWord(Node asked, List<long> constants)
    {
        while (asked is NamedNode named)
            asked = named.Inner;
        if (asked is FactNode fact)
            LoadCell(fact.Slot);
        else if (asked is FieldNode field)
            LoadField(ItemOf(field)!, field.Index);
        else
            LoadField(_loops[((ItemNode)asked).Loop]!, 0);
        return WriteIsWord(Keep(typeof(long)), constants);
    }

    private LocalBuilder WriteIsWord(LocalBuilder asked, List<long> constants)
    {
        _il.Emit(OpCodes.Ldc_I4_0);
        foreach (var word in constants)
        {
            _il.Emit(OpCodes.Ldloc, asked);
            _il.Emit(OpCodes.Ldc_I8, word);
            _il.Emit(OpCodes.Ceq);
            _il.Emit(OpCodes.Or);
        }

        // Surely, or possibly because it is not known.
        var surely = KeepTruth();
        _il.Emit(OpCodes.Ldloc, asked);
        _il.Emit(OpCodes.Ldc_I8, FactCells.Unknown);
        _il.Emit(OpCodes.Ceq);
        _il.Emit(OpCodes.Ldloc, surely);
        _il.Emit(OpCodes.Or);
        _il.Emit(OpCodes.Ldc_I4_1);
        _il.Emit(OpCodes.Shl);
        _il.Emit(OpCodes.Ldloc, surely);
        _il.Emit(OpCodes.Or);
        return KeepTruth();
    }
}
