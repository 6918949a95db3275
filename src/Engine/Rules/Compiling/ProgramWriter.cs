using System.Reflection.Emit;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;

namespace SendWorkflows.Engine.Rules.Compiling;

/// <summary>
/// Writes the machine code of rules. What it can emit is written here: reading cells, whole-number arithmetic, jumps, and calls of the methods of
/// <see cref="Truth"/> and <see cref="Ends"/>. Nothing that an author writes can name anything else.
/// </summary>
internal sealed partial class ProgramWriter
{
    /// <summary>Stands for the outcome of a rule that its program leaves to the tree.</summary>
    internal const Outcome Undone = (Outcome)255;

    private const int BytesPerCell = 8;

    private readonly FactCatalogue _catalogue;
    private readonly DynamicMethod _method;
    private readonly ILGenerator _il;
    private readonly List<Node> _called = [];
    private readonly LocalBuilder _anyFailed;
    private readonly LocalBuilder _failed;

    /// <summary>Parameters used more than once in the rule being written, worked out at its beginning.</summary>
    private readonly Dictionary<Node, object> _workedOut = [];

    private ProgramWriter(FactCatalogue catalogue)
    {
        _catalogue = catalogue;
        _method = new DynamicMethod(
            "Rules", typeof(int), [typeof(Node[]), typeof(long).MakeByRefType(), typeof(FactSet), typeof(Outcome).MakeByRefType()], typeof(ProgramWriter).Module, skipVisibility: true);
        _il = _method.GetILGenerator();
        _anyFailed = _il.DeclareLocal(typeof(int));
        _failed = _il.DeclareLocal(typeof(int));
    }

    /// <summary>The rules with these conditions as one program, which writes their outcomes side by side.</summary>
    internal static RuleProgram Write(FactCatalogue catalogue, IReadOnlyList<Node> conditions)
    {
        var writer = new ProgramWriter(catalogue);
        for (var i = 0; i < conditions.Count; i++)
            writer.WriteRule(conditions[i], i);
        writer._il.Emit(OpCodes.Ldloc, writer._anyFailed);
        writer._il.Emit(OpCodes.Ret);
        return writer._method.CreateDelegate<RuleProgram>(writer._called.ToArray());
    }

    private void WriteRule(Node condition, int place)
    {
        _il.Emit(OpCodes.Ldc_I4_0);
        _il.Emit(OpCodes.Stloc, _failed);
        _workedOut.Clear();
        _loops = [null, null];
        foreach (var shared in SharedIn(condition))
            WorkOut(shared);
        var truth = WriteTruth(condition);
        _il.Emit(OpCodes.Ldarg_3);
        _il.Emit(OpCodes.Ldc_I4, place);
        _il.Emit(OpCodes.Add);
        // 3, 2 and 0 become the numbers of Outcome, and anything becomes Undone if something failed.
        _il.Emit(OpCodes.Ldloc, truth);
        _il.Emit(OpCodes.Ldloc, truth);
        _il.Emit(OpCodes.Ldloc, truth);
        _il.Emit(OpCodes.Ldc_I4_1);
        _il.Emit(OpCodes.Shr);
        _il.Emit(OpCodes.And);
        _il.Emit(OpCodes.Ldc_I4_1);
        _il.Emit(OpCodes.Shl);
        _il.Emit(OpCodes.Sub);
        _il.Emit(OpCodes.Ldloc, _failed);
        _il.Emit(OpCodes.Neg);
        _il.Emit(OpCodes.Or);
        _il.Emit(OpCodes.Stind_I1);
        _il.Emit(OpCodes.Ldloc, _anyFailed);
        _il.Emit(OpCodes.Ldloc, _failed);
        _il.Emit(OpCodes.Or);
        _il.Emit(OpCodes.Stloc, _anyFailed);
    }

    /// <summary>What stands under a name more than once, the innermost first.</summary>
    private static IEnumerable<Node> SharedIn(Node condition)
    {
        var uses = new Dictionary<Node, int>();
        var inner = new List<Node>();
        void Visit(Node node)
        {
            if (node is NamedNode named)
            {
                uses[named.Inner] = uses.GetValueOrDefault(named.Inner) + 1;
                if (uses[named.Inner] > 1)
                    return;
            }

            foreach (var child in node.Children)
                Visit(child);
            if (node is NamedNode first)
                inner.Add(first.Inner);
        }

        Visit(condition);
        return inner.Where(node => uses[node] > 1);
    }

    private void WorkOut(Node node)
    {
        if (BoundOf(node) is not null)
            _workedOut[node] = WriteNumber(node);
        else if (node.Kind == Evaluating.ValueKind.Boolean)
            _workedOut[node] = WriteTruth(node);
    }

    private LocalBuilder Keep(Type type)
    {
        var local = _il.DeclareLocal(type);
        _il.Emit(OpCodes.Stloc, local);
        return local;
    }

    private LocalBuilder KeepTruth() => Keep(typeof(int));

    private void LoadCell(int slot)
    {
        _il.Emit(OpCodes.Ldarg_1);
        LoadCellFrom(slot);
    }

    private void LoadCellFrom(int cell)
    {
        if (cell > 0)
        {
            _il.Emit(OpCodes.Ldc_I4, cell * BytesPerCell);
            _il.Emit(OpCodes.Add);
        }

        _il.Emit(OpCodes.Ldind_I8);
    }
}
