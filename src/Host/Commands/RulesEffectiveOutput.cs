using System.Globalization;
using System.Text;
using System.Text.Json;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Effective;
using SendWorkflows.Engine.Thresholds;

namespace SendWorkflows.Host.Commands;

/// <summary>How <c>rules effective</c> shows values: to people, and to programs (rules/schema/rules-effective.schema.json).</summary>
internal static class RulesEffectiveOutput
{
    internal static string Json(EffectivePolicy effective) => JsonSerializer.Serialize(
        new
        {
            RuleSet = effective.Policy.Id,
            effective.Policy.Version,
            effective.Policy.ContentHash,
            effective.Policy.AsOf,
            effective.Policy.Layers,
            Thresholds = effective.Thresholds.Select(each => new
            {
                each.Threshold.Name,
                each.Threshold.Unit,
                InForce = each.InForce is { } value ? Shown(value) : null,
                InPlaceOf = each.InPlaceOf.Select(Shown),
                Later = each.Later.Select(Shown),
            }),
            Rules = effective.Rules.Select(each => new
            {
                Rule = each.Rule.Id,
                each.Rule.File,
                each.Rule.SetBy,
                each.InPlaceOf,
                Standing = each.Rule.Standing.ToString().ToLowerInvariant(),
                each.Rule.Event,
                each.Rule.Written.Properties.Target,
                each.Rule.Written.Properties.Minutes,
                each.Rule.Written.Properties.Urgency,
                Source = each.Rule.Written.Properties.Source is { } source ? Shown(source) : null,
                each.Rule.Written.Properties.VerifiedOn,
                each.Thresholds,
            }),
            SwitchedOff = effective.SwitchedOff.Select(each => new { Rule = each.Rule.Id, each.Rule.File, each.Rule.SetBy, each.By }),
        },
        OutputJson.Options) + "\n";

    internal static string Text(EffectivePolicy effective)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{effective.Policy.Title} ({effective.Policy.Id}, version {effective.Policy.Version}) on {FactValue.Of(effective.Policy.AsOf)}\n");
        text.Append(CultureInfo.InvariantCulture, $"Layers, lowest first: {string.Join(", ", effective.Policy.Layers)}\n\nThresholds\n");
        foreach (var each in effective.Thresholds)
            Append(text, each);
        text.Append("\nRules\n");
        foreach (var each in effective.Rules)
            Append(text, each);
        if (effective.SwitchedOff.Count > 0)
            text.Append("\nSwitched off\n");
        foreach (var each in effective.SwitchedOff)
            text.Append(CultureInfo.InvariantCulture, $"  {each.Rule.Id}: set by {each.Rule.SetBy} in {each.Rule.File}, switched off by {each.By}\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, EffectiveThreshold each)
    {
        text.Append(CultureInfo.InvariantCulture, $"  {each.Threshold.Name}: {(each.InForce is { } value ? Words(value, each.Threshold.Unit) : "no value in force")}\n");
        foreach (var replaced in each.InPlaceOf)
            text.Append(CultureInfo.InvariantCulture, $"    in place of {Words(replaced, each.Threshold.Unit)}\n");
        foreach (var later in each.Later)
            text.Append(CultureInfo.InvariantCulture, $"    later {Words(later, each.Threshold.Unit)}\n");
    }

    private static void Append(StringBuilder text, EffectiveRule each)
    {
        var uses = each.Thresholds.Count == 0 ? "" : $"; uses {string.Join(", ", each.Thresholds)}";
        var replaces = each.InPlaceOf.Count == 0 ? "" : $" in place of {string.Join(", ", each.InPlaceOf)}";
        text.Append(CultureInfo.InvariantCulture, $"  {each.Rule.Id}: set by {each.Rule.SetBy}{replaces} in {each.Rule.File} ({RulesWords.Of(each.Rule.Standing)}; {RulesWords.Of(each.Rule.Written.Properties.Source)}){uses}\n");
    }

    private static string Words(DatedNumber value, string? unit) =>
        $"{FactValue.Of(value.Value)}{(unit is null ? "" : " " + unit)}, set by {value.SetBy} from {FactValue.Of(value.From)} ({RulesWords.Of(value.Citation)})";

    private static object Shown(DatedNumber value) => new { value.Value, value.From, value.SetBy, Reference = value.Citation is { } citation ? Shown(citation) : null };

    private static object Shown(Citation citation) => new { citation.Title, citation.Reference, citation.Address };
}
