using SendWorkflows.Engine.Rules.Expressions.Syntax;

namespace SendWorkflows.Engine.Rules.Mutating;

/// <summary>Every small change to an expression that an author might make by mistake, one at a time, in the order written.</summary>
internal sealed class SyntaxMutants(Vocabulary vocabulary)
{
    internal IEnumerable<SyntaxMutant> Of(ExpressionSyntax expression) => Of(expression, Surroundings.Condition);

    private IEnumerable<SyntaxMutant> Of(ExpressionSyntax syntax, Surroundings around) => Here(syntax, around).Concat(Inside(syntax, around));

    private IEnumerable<SyntaxMutant> Here(ExpressionSyntax syntax, Surroundings around)
    {
        var replaced = OperatorMutants.Of(syntax).Concat(LiteralMutants.Of(syntax, around.About, vocabulary)).Concat(Negated(syntax, around));
        return replaced.Select(other => Became(syntax, other)).Concat(Dropped(syntax)).Concat(Moved(syntax));
    }

    private static SyntaxMutant Became(ExpressionSyntax syntax, ExpressionSyntax other) => new(other, $"{SyntaxText.Of(syntax)} → {SyntaxText.Of(other)}");

    private static IEnumerable<ExpressionSyntax> Negated(ExpressionSyntax syntax, Surroundings around) =>
        around.IsCondition && syntax is MemberSyntax or NameSyntax or CallSyntax or InSyntax ? [new UnarySyntax(syntax.Start, syntax.End, "!", syntax)] : [];

    private static IEnumerable<SyntaxMutant> Dropped(ExpressionSyntax syntax)
    {
        var isChain = syntax is BinarySyntax { Operator: "&&" or "||" };
        if (!isChain && syntax is not InSyntax { Items.Count: > 1 })
            return [];
        var parts = SyntaxParts.Of(syntax);
        return parts.Index().Skip(isChain ? 0 : 1).Select(part => new SyntaxMutant(
            Without(syntax, [.. parts.Index().Where(other => other.Index != part.Index).Select(other => other.Item)]),
            $"{SyntaxText.Of(syntax)} without {SyntaxText.Of(part.Item)}"));
    }

    private static ExpressionSyntax Without(ExpressionSyntax syntax, IReadOnlyList<ExpressionSyntax> rest) =>
        syntax is BinarySyntax chain ? SyntaxParts.Joined(chain.Operator, rest) : SyntaxParts.With(syntax, rest);

    private IEnumerable<SyntaxMutant> Moved(ExpressionSyntax syntax)
    {
        if (syntax is not MemberSyntax { Target: NameSyntax { Name: "thresholds" } } threshold)
            yield break;
        var step = vocabulary.StepOf(threshold.Name.Text);
        var size = new NumberSyntax(syntax.Start, syntax.End, step, step == decimal.Floor(step));
        foreach (var sign in (string[])["-", "+"])
        {
            var moved = new BinarySyntax(syntax.Start, syntax.End, sign, syntax, size);
            yield return Became(syntax, moved) with { Threshold = threshold.Name.Text };
        }
    }

    private IEnumerable<SyntaxMutant> Inside(ExpressionSyntax syntax, Surroundings around)
    {
        var parts = SyntaxParts.Of(syntax);
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var mutant in Of(parts[i], AroundPart(syntax, parts, i, around)))
                yield return mutant with { Syntax = SyntaxParts.With(syntax, [.. parts.Select((part, at) => at == i ? mutant.Syntax : part)]) };
        }
    }

    private Surroundings AroundPart(ExpressionSyntax syntax, IReadOnlyList<ExpressionSyntax> parts, int part, Surroundings around) => syntax switch
    {
        BinarySyntax { Operator: "&&" or "||" } or LambdaSyntax => Surroundings.Condition,
        BinarySyntax => new Surroundings(vocabulary.FactOf(parts[1 - part]), IsCondition: false),
        InSyntax or CallSyntax => new Surroundings(part == 0 ? null : vocabulary.FactOf(parts[0]), IsCondition: false),
        ConditionalSyntax => part == 0 ? Surroundings.Condition : around,
        _ => Surroundings.None,
    };
}
