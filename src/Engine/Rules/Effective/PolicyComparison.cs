using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Engine.Rules.Files;
using SendWorkflows.Engine.Rules.Layering;
using SendWorkflows.Engine.Thresholds;
using static System.FormattableString;

namespace SendWorkflows.Engine.Rules.Effective;

/// <summary>What differs between two versions of a policy, a plain sentence each: what a colleague is asked to approve.</summary>
public static class PolicyComparison
{
    /// <summary>The differences, numbers first, then rules, then the rest; empty if nothing differs but blank space and order.</summary>
    /// <param name="earlier">The version compared with.</param>
    /// <param name="later">The version looked at.</param>
    public static IReadOnlyList<string> Between(Policy earlier, Policy later)
    {
        List<string> found = [.. Thresholds(earlier, later), .. Rules(earlier, later), .. Rest(earlier, later)];
        if (found.Count == 0 && earlier.ContentHash != later.ContentHash)
            found.Add("Notes or descriptions are written otherwise; no rule, number, fact or layer differs.");
        return found;
    }

    private static IEnumerable<string> Thresholds(Policy earlier, Policy later)
    {
        foreach (var name in earlier.Thresholds.Keys.Union(later.Thresholds.Keys).Order(StringComparer.Ordinal))
        {
            var (before, after) = (earlier.Thresholds.GetValueOrDefault(name), later.Thresholds.GetValueOrDefault(name));
            if (after is null)
                yield return $"The number {name} is no longer there.";
            var values = after?.Values ?? [];
            foreach (var value in values.Where(value => before?.Values.Contains(value) != true))
                yield return Invariant($"{name} is {Words(value, after!)} from {value.From:yyyy-MM-dd}{Instead(before, value, after!)} ({value.Citation?.Title ?? "no source"}).");
            foreach (var value in (after is null ? [] : before?.Values ?? []).Where(value => values.All(other => other.From != value.From)))
                yield return Invariant($"{name} no longer becomes {Words(value, before!)} on {value.From:yyyy-MM-dd}.");
            if (before is not null && after is not null && (before.Min, before.Max, before.Step, before.MoreSupportWhen) != (after.Min, after.Max, after.Step, after.MoreSupportWhen))
                yield return $"How far {name} may be moved by others is declared otherwise.";
        }
    }

    private static string Instead(Threshold? before, DatedNumber value, Threshold after) => before?.On(value.From) is not { } held ? ""
        : held.Value == value.Value ? ", as it was" : $" instead of {Words(held, after)}";

    private static string Words(DatedNumber value, Threshold of) => $"{FactValue.Of(value.Value)}{(of.Unit is null ? "" : " " + of.Unit)}";

    private static IEnumerable<string> Rules(Policy earlier, Policy later)
    {
        foreach (var name in earlier.Rules.Concat(later.Rules).Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal))
        {
            if (later[name] is not { } after)
                yield return $"The rule {name} is no longer there.";
            else if (earlier[name] is not { } before)
                yield return $"The rule {name} is new{(after.Event is null ? "" : $": it suggests {after.Event}")}.";
            else if (RuleMeaning.TextOf(before.Written, before.Group) != RuleMeaning.TextOf(after.Written, after.Group))
                yield return $"The condition of the rule {name} is written otherwise.";
            else if ((before.Event, before.Written.Properties.Target, before.Written.Properties.Area) != (after.Event, after.Written.Properties.Target, after.Written.Properties.Area))
                yield return $"The rule {name} suggests {Suggests(after)} instead of {Suggests(before)}.";
            else if (Told(before.Written) != Told(after.Written))
                yield return $"The words, standing, urgency, minutes or source of the rule {name} differ.";
        }
    }

    private static string Suggests(Rule rule) => rule.Event is null ? "nothing" : rule.Written.Properties.Target is { } target ? $"{rule.Event} ({target})" : rule.Event;

    // Lists are joined: two records with equal lists are not equal.
    private static (RuleProperties Properties, string? ErrorMessage, string Lists) Told(WrittenRule rule) => (
        rule.Properties with { Material = [], AskFor = [] }, rule.ErrorMessage, string.Join(',', rule.Properties.Material) + ";" + string.Join(',', rule.Properties.AskFor));

    private static IEnumerable<string> Rest(Policy earlier, Policy later)
    {
        if (Of(earlier.Ladder) != Of(later.Ladder))
            yield return "The layers of support differ.";
        foreach (var fact in later.Facts.Names.Except(earlier.Facts.Names).Order(StringComparer.Ordinal))
            yield return $"The fact {fact} is new.";
        foreach (var fact in earlier.Facts.Names.Except(later.Facts.Names).Order(StringComparer.Ordinal))
            yield return $"The fact {fact} is no longer there.";
        foreach (var volume in later.Description.ExpectedVolume.Except(earlier.Description.ExpectedVolume))
            yield return $"{volume.Event} is expected for {FactValue.Of(volume.Min)} to {FactValue.Of(volume.Max)} of each 1,000 pupils.";
        foreach (var volume in earlier.Description.ExpectedVolume.Where(volume => later.Description.ExpectedVolume.All(other => other.Event != volume.Event)))
            yield return $"It is no longer said how often {volume.Event} is expected.";
        if (!earlier.Layers.SequenceEqual(later.Layers, StringComparer.Ordinal))
            yield return $"It is made of {string.Join(", ", later.Layers)} instead of {string.Join(", ", earlier.Layers)}.";
    }

    private static string Of(Ladder? ladder) => ladder is null ? "" : string.Join('\n', ladder.Layers.Select(layer => string.Join(
        '|', [layer.Id, layer.Name, layer.InAdditionTo, layer.Consider, layer.PlanType, layer.ReviewPeriod, layer.CensusCode, ladder.IsOnRegister(layer) ? "register" : "", .. layer.Provision, .. layer.Records, .. layer.MonitoredBy])));
}
