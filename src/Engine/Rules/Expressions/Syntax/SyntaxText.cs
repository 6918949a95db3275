using System.Globalization;

namespace SendWorkflows.Engine.Rules.Expressions.Syntax;

/// <summary>Writes syntax as an expression that reads back as the same syntax, with no more brackets than that needs.</summary>
internal static class SyntaxText
{
    private const int Loosest = 0;
    private const int Comparing = 3;
    private const int Signed = 6;
    private const int Tightest = 7;

    internal static string Of(ExpressionSyntax syntax) => syntax switch
    {
        NumberSyntax number => number.Value.ToString(number.IsInteger ? "0" : "0.0###########################", CultureInfo.InvariantCulture),
        TextSyntax text => Quoted(text.Value),
        BooleanSyntax truth => truth.Value ? "true" : "false",
        DateSyntax date => $"date(\"{date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\")",
        NameSyntax name => name.Name,
        MemberSyntax member => $"{Within(member.Target, Tightest)}.{member.Name.Text}",
        CallSyntax call => $"{Within(call.Target, Tightest)}.{call.Method.Text}({Listed(call.Arguments)})",
        LambdaSyntax lambda => $"{lambda.Variable.Text} => {Of(lambda.Body)}",
        UnarySyntax unary => unary.Operator + Within(unary.Operand, Signed),
        BinarySyntax binary => $"{Within(binary.Left, Binding(binary))} {binary.Operator} {Within(binary.Right, Binding(binary) + 1)}",
        InSyntax listed => $"{Within(listed.Operand, Comparing)} in ({Listed(listed.Items)})",
        ConditionalSyntax conditional => $"{Within(conditional.Condition, Loosest + 1)} ? {Of(conditional.Then)} : {Of(conditional.Otherwise)}",
        _ => throw new ArgumentOutOfRangeException(nameof(syntax)),
    };

    private static string Listed(IEnumerable<ExpressionSyntax> items) => string.Join(", ", items.Select(Of));

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Within(ExpressionSyntax syntax, int least) => Binding(syntax) < least ? $"({Of(syntax)})" : Of(syntax);

    private static int Binding(ExpressionSyntax syntax) => syntax switch
    {
        ConditionalSyntax or LambdaSyntax => Loosest,
        InSyntax => Comparing,
        UnarySyntax => Signed,
        BinarySyntax binary => binary.Operator switch { "||" => 1, "&&" => 2, "+" or "-" => 4, "*" or "/" => 5, _ => Comparing },
        _ => Tightest,
    };
}
