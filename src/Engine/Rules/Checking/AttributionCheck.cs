using System.Text.RegularExpressions;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Explaining;
using SendWorkflows.Engine.Thresholds;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>
/// A number is attributed to the Code of Practice only where its paragraph contains it. The paragraph's words are the source's <c>Quote</c>;
/// without them no number but 0 (which asks whether there is any) may stand beside that source.
/// </summary>
internal sealed partial class AttributionCheck : IRuleCheck
{
    private static readonly string[] Words =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        foreach (var rule in set.Merged.Rules)
        {
            if (rule.Written.Properties.Source is not { IsCodeOfPractice: true } source)
                continue;
            foreach (var number in Numbers(rule.Condition))
            {
                if (!IsIn(source, number))
                    yield return Falsely($"The rule \"{rule.Id}\"", rule.Written.Place, number, source, "Make it a local rule with its own source, or give the paragraph's words in Source.Quote.");
            }
        }

        foreach (var threshold in set.Merged.Thresholds.Values.OrderBy(threshold => threshold.Name, StringComparer.Ordinal))
        {
            foreach (var value in threshold.Values)
            {
                if (value.Citation is { IsCodeOfPractice: true } source && !IsIn(source, value.Value))
                    yield return Falsely($"The threshold \"{threshold.Name}\"", threshold.Place, value.Value, source, "Name its true source, or give the paragraph's words in reference.quote.");
            }
        }
    }

    private static Diagnostic Falsely(string what, Place place, decimal number, Citation source, string help) => Diagnostic.Error(
        RuleCodes.FalselyAttributed, place,
        $"{what} attributes {FactValue.Of(number)} to the Code of Practice{(source.Reference is { } paragraph ? $" ({paragraph})" : "")}, whose words given here do not contain it.", help);

    private static IEnumerable<decimal> Numbers(Node condition)
    {
        foreach (var node in Explainer.Leaves(condition).OfType<ConstantNode>())
        {
            if (node is not ThresholdNode && node.Kind is ValueKind.Integer or ValueKind.Number && node.Value.Low is not 0 and var number)
                yield return number;
        }
    }

    private static bool IsIn(Citation source, decimal number) =>
        source.Quote is { } quote
        && (NumberPattern().Matches(quote).Any(match => match.Value == FactValue.Of(number).ToString())
            || (number is >= 0 and <= 12 && number == decimal.Truncate(number) && WordPattern().Matches(quote).Any(match => string.Equals(match.Value, Words[(int)number], StringComparison.OrdinalIgnoreCase))));

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"[A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();
}
