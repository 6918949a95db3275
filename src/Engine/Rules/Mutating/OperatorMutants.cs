using SendWorkflows.Engine.Rules.Expressions.Syntax;

namespace SendWorkflows.Engine.Rules.Mutating;

/// <summary>What one operation may be mistaken for.</summary>
internal static class OperatorMutants
{
    private static readonly Dictionary<string, string[]> Symbols = new(StringComparer.Ordinal)
    {
        ["<"] = ["<=", ">"],
        ["<="] = ["<", ">="],
        [">"] = [">=", "<"],
        [">="] = [">", "<="],
        ["=="] = ["!=", ">=", "<="],
        ["!="] = ["=="],
        ["+"] = ["-"],
        ["-"] = ["+"],
        ["*"] = ["/"],
        ["/"] = ["*"],
    };

    private static readonly Dictionary<string, string> Methods = new(StringComparer.Ordinal)
    {
        ["Any"] = "All",
        ["All"] = "Any",
        ["Min"] = "Max",
        ["Max"] = "Min",
        ["FirstOrDefault"] = "LastOrDefault",
        ["LastOrDefault"] = "FirstOrDefault",
        ["First"] = "Last",
        ["Last"] = "First",
        ["OrderBy"] = "OrderByDescending",
        ["OrderByDescending"] = "OrderBy",
        ["StartsWith"] = "EndsWith",
        ["EndsWith"] = "StartsWith",
    };

    internal static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax syntax) => syntax switch
    {
        BinarySyntax { Operator: "&&" or "||" } chain => [SyntaxParts.Joined(chain.Operator == "&&" ? "||" : "&&", SyntaxParts.Of(chain))],
        BinarySyntax binary => Symbols[binary.Operator].Select(symbol => binary with { Operator = symbol }),
        CallSyntax call when Methods.TryGetValue(call.Method.Text, out var other) => [call with { Method = call.Method with { Text = other } }],
        UnarySyntax { Operator: "!" } not => [not.Operand],
        ConditionalSyntax conditional => [conditional with { Then = conditional.Otherwise, Otherwise = conditional.Then }],
        _ => [],
    };
}
