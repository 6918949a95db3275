using System.Globalization;
using System.Text;
using System.Text.Json;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Files;

namespace SendWorkflows.Host.Commands;

/// <summary>How <c>rules evaluate</c> shows a pupil: to people, and to programs (rules/schema/rules-evaluate.schema.json).</summary>
internal static class RulesEvaluateOutput
{
    /// <summary>The facts to find out that are named; a longer list would not be read.</summary>
    private const int FactsNamed = 6;

    internal static string Json(string pupil, Evaluation evaluation) => JsonSerializer.Serialize(
        new
        {
            Pupil = pupil,
            Rules = evaluation.Rules.Select(rule => new { rule.RuleFile, Rule = rule.RuleId, Outcome = rule.Outcome.Word(), rule.Missing, rule.Reason }),
            Suggestions = evaluation.Suggestions.Select(found => new
            {
                found.Event,
                Rule = found.RuleId,
                found.Target,
                found.Area,
                Standing = found.Standing.ToString().ToLowerInvariant(),
                found.Message,
                found.Urgency,
                found.Minutes,
            }),
        },
        OutputJson.Options) + "\n";

    internal static string Text(string pupil, Evaluation evaluation, Policy policy)
    {
        var text = new StringBuilder();
        text.Append(pupil).Append('\n');
        foreach (var found in evaluation.Suggestions.OrderByDescending(found => RuleProperties.Urgencies.ToList().IndexOf(found.Urgency)))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {found.Event}{Layer(found, policy)}{(found.Area is null ? "" : $", {found.Area}")}: {found.Message}\n");
            text.Append(CultureInfo.InvariantCulture, $"    {found.RuleId} ({RulesWords.Of(found.Standing)}; {RulesWords.Of(found.Source)})\n");
        }

        if (evaluation.Suggestions.Count == 0)
            text.Append("  Nothing is suggested.\n");
        foreach (var rule in evaluation.Rules.Where(rule => rule.Outcome == Outcome.Failed))
            text.Append(CultureInfo.InvariantCulture, $"  {rule.RuleId} failed: {rule.Reason}\n");
        AppendUnknown(text, evaluation);
        return text.Append('\n').ToString();
    }

    private static string Layer(SuggestionFound found, Policy policy) =>
        found.Target is null ? "" : $" ({policy.Ladder?[found.Target]?.Name ?? found.Target})";

    /// <summary>What to find out, the fact that settles most rules first.</summary>
    private static void AppendUnknown(StringBuilder text, Evaluation evaluation)
    {
        var unknown = evaluation.Rules.Where(rule => rule.Outcome == Outcome.Unknown).ToList();
        if (unknown.Count == 0)
            return;
        var facts = unknown.SelectMany(rule => rule.Missing).CountBy(fact => fact, StringComparer.Ordinal)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).ToList();
        var more = facts.Count > FactsNamed ? $" and {facts.Count - FactsNamed} more" : "";
        text.Append(CultureInfo.InvariantCulture, $"  Not known: {unknown.Count} of {evaluation.Rules.Count} rules. To find out first: {string.Join(", ", facts.Take(FactsNamed))}{more}.\n");
    }
}
