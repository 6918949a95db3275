using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Expressions.Syntax;

namespace SendWorkflows.Engine.Rules.Mutating;

/// <summary>Other values for a literal: a number or date one step either way, the word before and after, the other truth.</summary>
internal static class LiteralMutants
{
    internal static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax literal, FactDefinition? about, Vocabulary vocabulary) => literal switch
    {
        NumberSyntax number => Numbers(number, about?.Step ?? StepOf(number)),
        BooleanSyntax truth => [truth with { Value = !truth.Value }],
        DateSyntax date => Dates(date),
        TextSyntax text => vocabulary.Neighbours(text.Value, about).Select(word => text with { Value = word }),
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> Numbers(NumberSyntax number, decimal step)
    {
        var isInteger = number.IsInteger && step == decimal.Floor(step);
        foreach (var value in (decimal[])[number.Value - step, number.Value + step])
        {
            var size = number with { Value = Math.Abs(value), IsInteger = isInteger };
            yield return value < 0 ? new UnarySyntax(number.Start, number.End, "-", size) : size;
        }
    }

    /// <summary>The last place written: 1 for 12, 0.1 for 12.5.</summary>
    private static decimal StepOf(NumberSyntax number) => new(1, 0, 0, isNegative: false, number.Value.Scale);

    private static IEnumerable<ExpressionSyntax> Dates(DateSyntax date)
    {
        if (date.Value > DateOnly.MinValue)
            yield return date with { Value = date.Value.AddDays(-1) };
        if (date.Value < DateOnly.MaxValue)
            yield return date with { Value = date.Value.AddDays(1) };
    }
}
