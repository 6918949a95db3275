namespace SendWorkflows.Engine.Rules.Expressions.Syntax;

/// <summary>The parts of an expression, and the expression with one of them replaced. A chain of <c>&amp;&amp;</c> or <c>||</c> has all its operands as parts.</summary>
internal static class SyntaxParts
{
    internal static IReadOnlyList<ExpressionSyntax> Of(ExpressionSyntax syntax) => syntax switch
    {
        MemberSyntax { Target: not NameSyntax } member => [member.Target],
        CallSyntax call => [call.Target, .. call.Arguments],
        LambdaSyntax lambda => [lambda.Body],
        UnarySyntax unary => [unary.Operand],
        BinarySyntax { Operator: "&&" or "||" } chain => Operands(chain, chain.Operator),
        BinarySyntax binary => [binary.Left, binary.Right],
        InSyntax listed => [listed.Operand, .. listed.Items],
        ConditionalSyntax conditional => [conditional.Condition, conditional.Then, conditional.Otherwise],
        _ => [],
    };

    /// <summary>The same expression with these parts in place of its own; as many as <see cref="Of"/> gives.</summary>
    internal static ExpressionSyntax With(ExpressionSyntax syntax, IReadOnlyList<ExpressionSyntax> parts) => syntax switch
    {
        MemberSyntax member => member with { Target = parts[0] },
        CallSyntax call => call with { Target = parts[0], Arguments = [.. parts.Skip(1)] },
        LambdaSyntax lambda => lambda with { Body = parts[0] },
        UnarySyntax unary => unary with { Operand = parts[0] },
        BinarySyntax { Operator: "&&" or "||" } chain => Joined(chain.Operator, parts),
        BinarySyntax binary => binary with { Left = parts[0], Right = parts[1] },
        InSyntax listed => listed with { Operand = parts[0], Items = [.. parts.Skip(1)] },
        ConditionalSyntax conditional => conditional with { Condition = parts[0], Then = parts[1], Otherwise = parts[2] },
        _ => syntax,
    };

    /// <summary>A chain of operands joined by <c>&amp;&amp;</c> or <c>||</c>; one alone is itself.</summary>
    internal static ExpressionSyntax Joined(string symbol, IEnumerable<ExpressionSyntax> operands) =>
        operands.Aggregate((left, right) => new BinarySyntax(left.Start, right.End, symbol, left, right));

    private static List<ExpressionSyntax> Operands(ExpressionSyntax syntax, string symbol) =>
        syntax is BinarySyntax joined && joined.Operator == symbol ? [.. Operands(joined.Left, symbol), joined.Right] : [syntax];
}
