using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;

namespace SendWorkflows.Engine.Rules.Binding;

/// <summary>A checked operation and its type.</summary>
/// <param name="Node">The operation.</param>
/// <param name="Kind">Its type.</param>
/// <param name="Fact">The choice, list or record's declaration; <c>null</c> for anything else.</param>
internal sealed record Bound(Node Node, ValueKind Kind, FactDefinition? Fact = null)
{
    internal bool IsNumber => Kind is ValueKind.Integer or ValueKind.Number;

    internal bool IsList => Kind is ValueKind.Choices or ValueKind.Records;

    /// <summary>The type as an author would call it.</summary>
    internal string KindInWords => Kind switch
    {
        ValueKind.Boolean => "true or false",
        ValueKind.Integer => "a whole number",
        ValueKind.Number => "a number",
        ValueKind.Text => "a text",
        ValueKind.Date => "a date",
        ValueKind.Record => "a record",
        _ => "a list",
    };
}
