using SendWorkflows.Engine.Rules.Expressions;
using SendWorkflows.Engine.Rules.Files;

namespace SendWorkflows.Engine.Rules.Mutating;

/// <summary>Every mutant of a rule: of its expression, its parameters and its nested rules.</summary>
internal sealed class RuleMutants(Policy policy)
{
    private readonly SyntaxMutants _syntax = new(new Vocabulary(policy));

    internal IEnumerable<Mutant> Of(Rule rule)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (written, change, threshold) in OfWritten(rule.Written, ""))
            yield return new Mutant(rule, Unique(change, seen), written, rule.Group, threshold);
        foreach (var (parameters, change, threshold) in OfParameters(rule.Group.GlobalParams, ""))
            yield return new Mutant(rule, Unique(change, seen), rule.Written, rule.Group with { GlobalParams = parameters }, threshold);
    }

    /// <summary>The second of two changes worded alike is numbered, so that an author can name it.</summary>
    private static string Unique(string change, Dictionary<string, int> seen)
    {
        seen[change] = seen.GetValueOrDefault(change) + 1;
        return seen[change] == 1 ? change : FormattableString.Invariant($"{change} ({seen[change]})");
    }

    private IEnumerable<(WrittenRule Rule, string Change, string? Threshold)> OfWritten(WrittenRule rule, string within)
    {
        foreach (var (expression, change, threshold) in OfExpression(rule.Expression))
            yield return (rule with { Expression = expression }, within + change, threshold);
        foreach (var (parameters, change, threshold) in OfParameters(rule.LocalParams, within))
            yield return (rule with { LocalParams = parameters }, change, threshold);
        if (rule.Operator is { } joined)
        {
            var (other, words) = joined == RuleOperator.And ? (RuleOperator.Or, "And → Or") : (RuleOperator.And, "Or → And");
            yield return (rule with { Operator = other }, within + words, null);
        }

        var enabled = rule.Rules.Where(nested => nested.IsEnabled).ToList();
        foreach (var nested in enabled)
        {
            if (enabled.Count > 1)
                yield return (rule with { Rules = [.. rule.Rules.Where(each => each != nested)] }, $"{within}without {nested.Name}", null);
            foreach (var (changed, change, threshold) in OfWritten(nested, $"{within}{nested.Name}: "))
                yield return (rule with { Rules = [.. rule.Rules.Select(each => each == nested ? changed : each)] }, change, threshold);
        }
    }

    private IEnumerable<(IReadOnlyList<RuleParameter> Parameters, string Change, string? Threshold)> OfParameters(
        IReadOnlyList<RuleParameter> parameters, string within)
    {
        foreach (var parameter in parameters)
        {
            foreach (var (expression, change, threshold) in OfExpression(parameter.Expression))
            {
                RuleParameter[] changed = [.. parameters.Select(each => each == parameter ? each with { Expression = expression } : each)];
                yield return (changed, $"{within}{parameter.Name}: {change}", threshold);
            }
        }
    }

    private IEnumerable<(ExpressionText Expression, string Change, string? Threshold)> OfExpression(ExpressionText? expression) =>
        expression is null
            ? []
            : _syntax.Of(Parser.Read(expression.Text)).Select(mutant =>
                (ExpressionText.Alone(Expressions.Syntax.SyntaxText.Of(mutant.Syntax)), mutant.Change, mutant.Threshold));
}
