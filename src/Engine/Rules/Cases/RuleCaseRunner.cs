using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Engine.Rules.Cases;

/// <summary>Tries the cases that stand beside a rule set's rules.</summary>
public static class RuleCaseRunner
{
    /// <summary>Tries every case of the topmost folder against the policy of its layers, each on its own day.</summary>
    /// <param name="baseFirst">The folders, the baseline first, the rule set asked for last.</param>
    /// <param name="factsCatalogue">The catalogue of facts that all layers share.</param>
    /// <param name="otherwise">The day for cases that name none.</param>
    /// <param name="calendar">The calendar for derived facts; <c>null</c> for none.</param>
    public static RuleCaseRun Run(
        IReadOnlyList<RuleSetFolder> baseFirst, SourceText factsCatalogue, DateOnly otherwise, SchoolCalendar? calendar = null)
    {
        var policies = new Dictionary<DateOnly, RuleSetLoading>();
        var problems = new List<Diagnostic>();
        var failures = new List<RuleCaseFailure>();
        var (cases, passed) = (0, 0);
        foreach (var file in baseFirst[^1].Ending(".cases.json").Select(RuleCaseReader.Read))
        {
            problems.AddRange(file.Diagnostics);
            foreach (var each in file.Cases)
            {
                var day = each.AsOf ?? otherwise;
                if (!policies.TryGetValue(day, out var loading))
                    policies[day] = loading = RuleSetLoader.Load(baseFirst, factsCatalogue, day);
                problems.AddRange(loading.Diagnostics);
                var found = loading.Policy is { } policy ? Try(each, policy, day, calendar).ToList() : [NotTried(each, day)];
                failures.AddRange(found);
                cases++;
                passed += found.Count == 0 ? 1 : 0;
            }
        }

        return new RuleCaseRun(cases, passed, failures, RuleSetLoader.InOrder(problems));
    }

    private static RuleCaseFailure NotTried(RuleCase each, DateOnly day) =>
        new(each.Name, each.Place, null, $"It could not be tried: the rule set has errors on {day:yyyy-MM-dd}.") { WasTried = false };

    /// <summary>Tries one case against a policy.</summary>
    public static IEnumerable<RuleCaseFailure> Try(RuleCase each, Policy policy, DateOnly day, SchoolCalendar? calendar = null)
    {
        var problems = new List<Diagnostic>();
        var given = new FactMembers(policy.Facts, new FactOrigin(day, $"case \"{each.Name}\""), allowDerived: true, problems).Read(each.Facts);
        foreach (var problem in problems)
            yield return new RuleCaseFailure(each.Name, problem.Place, null, $"{problem.Message}{(problem.Help is null ? "" : " " + problem.Help)}");
        if (problems.Count > 0)
            yield break;
        var evaluation = policy.Evaluate(FactSelection.AsOf(policy.Facts, given, day, calendar, allowDerived: true));
        foreach (var (rule, expected) in each.Expected)
        {
            if (evaluation[rule] is not { } found)
            {
                var help = NearestName.Help(rule, policy.Rules.Select(known => known.Id));
                yield return new RuleCaseFailure(each.Name, each.Place, rule, $"No rule is called \"{rule}\".{(help is null ? "" : " " + help)}");
            }
            else if (found.Outcome != expected)
            {
                yield return new RuleCaseFailure(each.Name, each.Place, rule, $"\"{rule}\" was expected to be {Words(expected)}, but is {Words(found.Outcome)}{Why(found)}.");
            }
            else if (each.Missing.TryGetValue(rule, out var missing) && !found.Missing.ToHashSet(StringComparer.Ordinal).SetEquals(missing))
            {
                yield return new RuleCaseFailure(each.Name, each.Place, rule, $"\"{rule}\" was expected to miss {Listed(missing)}, but misses {Listed(found.Missing)}.");
            }
        }

        var suggested = evaluation.Suggestions.Where(found => each.Expected.ContainsKey(found.RuleId)).Select(found => found.Event).ToHashSet(StringComparer.Ordinal);
        if (each.Suggests is { } suggests && !suggested.SetEquals(suggests))
            yield return new RuleCaseFailure(each.Name, each.Place, null, $"The suggestions expected were {Listed(suggests)}, but they are {Listed([.. suggested.Order(StringComparer.Ordinal)])}.");
    }

    private static string Why(RuleOutcome found) =>
        found.Reason is { } reason ? $" ({reason})" : found.Missing.Count > 0 ? $" (missing {Listed(found.Missing)})" : "";

    private static string Listed(IReadOnlyList<string> names) => names.Count == 0 ? "nothing" : string.Join(", ", names);

    private static string Words(Outcome outcome) => outcome switch
    {
        Outcome.Met => "met",
        Outcome.NotMet => "not met",
        Outcome.Unknown => "unknown",
        _ => "failed",
    };
}
