using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules.Checking;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Expressions;
using SendWorkflows.Engine.Rules.Files;

namespace SendWorkflows.Engine.Rules.Binding;

/// <summary>Turns a written rule, with its parameters and nested rules, into one operation.</summary>
internal sealed class RuleBinder(List<Diagnostic> problems)
{
    /// <summary>The scope with parameters added in the order written; each may use those before it.</summary>
    internal BindingScope With(BindingScope scope, IEnumerable<RuleParameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (BindingScope.Reserved.Contains(parameter.Name, StringComparer.Ordinal))
                Report(RuleCodes.UnknownName, parameter.Place, $"No parameter can be called \"{parameter.Name}\": the word already has a meaning.", "Give it another name.");
            else if (Binder.Bind(scope, parameter.Expression, problems) is { } bound)
                scope = scope.With(parameter.Name, bound);
        }

        return scope;
    }

    /// <summary>The rule's condition, or <c>null</c> if anything in it was wrong.</summary>
    internal Node? Bind(WrittenRule rule, BindingScope scope, int depth = 0)
    {
        if (depth > Limits.Depth)
        {
            Report(RuleCodes.TooLarge, rule.Place, $"Rules are nested more than {Limits.Depth} deep.", "Split the rule.");
            return null;
        }

        var inner = With(scope, rule.LocalParams);
        var node = rule.Expression is { } expression ? BindExpression(rule, expression, inner) : BindNested(rule, inner, depth);
        if (node is null || depth > 0)
            return node;
        if (node.Size <= Limits.Size)
            return node;
        Report(RuleCodes.TooLarge, rule.Place, $"The rule \"{rule.Name}\" has {node.Size} operations; {Limits.Size} is the most.", "Split it.");
        return null;
    }

    private Node? BindExpression(WrittenRule rule, ExpressionText expression, BindingScope scope)
    {
        if (Binder.Bind(scope, expression, problems) is not { } bound)
            return null;
        if (bound.Kind == ValueKind.Boolean)
            return bound.Node;
        Report(RuleCodes.Types, expression.Place, $"The rule \"{rule.Name}\" should be true or false, but its expression is {bound.KindInWords}.", "Compare it with something.");
        return null;
    }

    private Node? BindNested(WrittenRule rule, BindingScope scope, int depth)
    {
        var nested = new List<Node>();
        var isWhole = rule.Operator is not null;
        foreach (var child in rule.Rules.Where(child => child.IsEnabled))
        {
            if (Bind(child, scope, depth + 1) is { } node)
                nested.Add(new NamedNode(child.Name, node) { Text = child.Name, Kind = ValueKind.Boolean });
            else
                isWhole = false;
        }

        if (!isWhole || nested.Count == 0)
            return null;
        var word = rule.Operator == RuleOperator.And ? " and " : " or ";
        Node joined = rule.Operator == RuleOperator.And ? new AllOfNode([.. nested]) : new AnyOfNode([.. nested]);
        joined.Text = string.Join(word, nested.Select(node => node.Text));
        return joined;
    }

    private void Report(string code, Place place, string message, string help) => problems.Add(Diagnostic.Error(code, place, message, help));
}
