using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>A field of a record.</summary>
internal sealed class FieldNode(Node record, FactDefinition list, int index) : ValueNode
{
    internal override IReadOnlyList<Node> Children { get; } = [record];

    internal FactDefinition List => list;

    internal int Index => index;

    internal string Field => list.Fields[index].Name;

    internal override Value Evaluate(ref Frame frame)
    {
        var value = record.Evaluate(ref frame);
        return value.IsKnown ? Value.Of(((FactRecord)value.Reference!).At(index)) : value;
    }

    internal override void Missing(ref Frame frame, ISet<string> facts)
    {
        if (record.Evaluate(ref frame).IsKnown)
            facts.Add($"{list.Name}.{Field}");
        else
            record.Missing(ref frame, facts);
    }
}
