using System.Globalization;
using System.Text;
using System.Text.Json;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;

namespace SendWorkflows.Host.Commands;

/// <summary>How <c>rules explain</c> shows evidence: to people, and to programs (rules/schema/rules-explain.schema.json).</summary>
internal static class RulesExplainOutput
{
    internal static string Json(string pupil, IReadOnlyList<Explanation> explanations) =>
        $"{{\"pupil\":{JsonSerializer.Serialize(pupil, OutputJson.Options)},\"explanations\":[{string.Join(',', explanations.Select(each => each.ToJson()))}]}}\n";

    internal static string Text(string pupil, IReadOnlyList<Explanation> explanations)
    {
        var text = new StringBuilder();
        text.Append(pupil).Append('\n');
        if (explanations.Count == 0)
            text.Append("  No rule is met. Name one with --rule to see why.\n");
        foreach (var explanation in explanations)
            Append(text, explanation);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Explanation explanation)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{explanation.RuleId}: {RulesWords.Of(explanation.Outcome)}\n");
        if (explanation.Message.Length > 0 && explanation.Outcome == Outcome.Met)
            text.Append(CultureInfo.InvariantCulture, $"  {explanation.Message}\n");
        if (explanation.Reason is { } reason)
            text.Append(CultureInfo.InvariantCulture, $"  It failed: {reason}\n");
        text.Append(CultureInfo.InvariantCulture, $"  Standing: {RulesWords.Of(explanation.Rule.Standing)}. Source: {RulesWords.Of(explanation.Rule.Written.Properties.Source)}.\n");
        foreach (var fact in explanation.Facts)
            text.Append(CultureInfo.InvariantCulture, $"  Known: {fact.Name} is {Shown(fact.Value)} ({FactValue.Of(fact.On)}; {fact.Source}).\n");
        foreach (var (threshold, inForce) in explanation.Thresholds)
            text.Append(CultureInfo.InvariantCulture, $"  Policy: {threshold.Name} is {FactValue.Of(inForce.Value)} {threshold.Unit}, from {FactValue.Of(inForce.From)}, set by {inForce.SetBy}.\n");
        foreach (var name in explanation.NotKnown)
            text.Append(CultureInfo.InvariantCulture, $"  Not known: {name}.\n");
        AppendTree(text, explanation.Tree, "  ");
        AppendFlips(text, explanation);
    }

    /// <summary>A list is shown by its length here; the tree has its items.</summary>
    private static string Shown(FactValue value) =>
        value.List is { } list ? string.Create(CultureInfo.InvariantCulture, $"a list of {list.Items.Count}{(list.IsComplete ? "" : " or more")}") : value.ToString();

    private static void AppendTree(StringBuilder text, ExplainedPart part, string indent)
    {
        // A condition is met or not; what a fact itself says is true or false.
        var value = part.Outcome is { } outcome && (part.Parts.Count > 0 || part.Items.Count > 0) ? RulesWords.Of(outcome) : part.Value;
        text.Append(CultureInfo.InvariantCulture, $"{indent}{part.Text} -> {value}\n");
        foreach (var inner in part.Parts)
            AppendTree(text, inner, indent + "  ");
        foreach (var item in part.Items)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}  for {item.Item}\n");
            AppendTree(text, item.Part, indent + "    ");
        }
    }

    private static void AppendFlips(StringBuilder text, Explanation explanation)
    {
        if (explanation.RestsOn.Count == 0)
            text.Append("  The answer rests on no single small change.\n");
        foreach (var alike in explanation.RestsOn.GroupBy(flip => (flip.Outcome, string.Join('\n', flip.Changes.Select(change => change.What)))))
        {
            var changes = alike.First().Changes.Select((change, place) => $"{change.What} were {OneOf(alike, place)} and not {change.From}");
            text.Append(CultureInfo.InvariantCulture, $"  It rests on this: if {string.Join(" and ", changes)}, it would be {RulesWords.Of(alike.Key.Outcome)}.\n");
        }
    }

    /// <summary>What the change at that place may be to, where several changes of the same have the same effect.</summary>
    private static string OneOf(IEnumerable<Flip> alike, int place) => RulesWords.Any([.. alike.Select(flip => flip.Changes[place].To).Distinct(StringComparer.Ordinal)]);
}
