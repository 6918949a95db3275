using System.Text;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Files;

namespace SendWorkflows.Engine.Rules.Layering;

/// <summary>What a rule means: its expressions, its parameters and the values of its thresholds; not its words.</summary>
internal static class RuleMeaning
{
    internal static string HashOf(WrittenRule rule, RuleGroup group, Node condition)
    {
        var text = new StringBuilder();
        Write(group.GlobalParams, text);
        Write(rule, text);
        foreach (var threshold in ThresholdsOf(condition).OrderBy(node => node.Threshold.Name, StringComparer.Ordinal))
            text.Append(threshold.Threshold.Name).Append('=').Append(FactValue.Of(threshold.InForce.Value)).Append('\n');
        text.Append(rule.SuccessEvent).Append('\n').Append(rule.Properties.Target).Append('\n').Append(rule.Properties.Area);
        return ContentHashing.Of(text.ToString());
    }

    /// <summary>How its condition is written: expressions and parameters, whatever its thresholds' values.</summary>
    internal static string TextOf(WrittenRule rule, RuleGroup group)
    {
        var text = new StringBuilder();
        Write(group.GlobalParams, text);
        Write(rule, text);
        return text.ToString();
    }

    private static void Write(WrittenRule rule, StringBuilder text)
    {
        Write(rule.LocalParams, text);
        text.Append(rule.Operator).Append('\n').Append(rule.Expression?.Text).Append('\n');
        foreach (var nested in rule.Rules.Where(nested => nested.IsEnabled))
            Write(nested, text);
    }

    private static void Write(IReadOnlyList<RuleParameter> parameters, StringBuilder text)
    {
        foreach (var parameter in parameters)
            text.Append(parameter.Name).Append('=').Append(parameter.Expression.Text).Append('\n');
    }

    private static IEnumerable<ThresholdNode> ThresholdsOf(Node node) =>
        (node is ThresholdNode threshold ? [threshold] : Enumerable.Empty<ThresholdNode>()).Concat(node.Children.SelectMany(ThresholdsOf)).Distinct();
}
