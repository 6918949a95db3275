using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Rules.Cases;
using SendWorkflows.Engine.Rules.Checking;

namespace SendWorkflows.Engine.Rules.Mutating;

/// <summary>
/// Asks whether a rule set's cases would notice a mistake. Every rule of the topmost layer is changed in every small way; rules of the layers below only
/// by the thresholds that the topmost layer sets.
/// </summary>
public static class RuleMutation
{
    /// <summary>Mutates the topmost folder's rules and tries its cases on each mutant.</summary>
    /// <param name="baseFirst">The folders, the baseline first, the rule set asked for last.</param>
    /// <param name="factsCatalogue">The catalogue of facts that all layers share.</param>
    /// <param name="otherwise">The day for cases that name none, and whose rules are mutated.</param>
    /// <param name="calendar">The calendar for derived facts; <c>null</c> for none.</param>
    public static MutationRun Run(
        IReadOnlyList<RuleSetFolder> baseFirst, SourceText factsCatalogue, DateOnly otherwise, SchoolCalendar? calendar = null)
    {
        var unchanged = RuleCaseRunner.Run(baseFirst, factsCatalogue, otherwise, calendar);
        var loading = RuleSetLoader.Load(baseFirst, factsCatalogue, otherwise);
        var problems = RuleSetLoader.InOrder(unchanged.Diagnostics.Concat(loading.Diagnostics));
        if (loading.Policy is not { } policy || unchanged.Failed > 0)
            return new MutationRun(0, 0, 0, 0, [], problems, unchanged.Failures);
        var files = baseFirst[^1].Ending(".cases.json").Select(RuleCaseReader.Read).ToList();
        var cases = new CaseFacts(files.SelectMany(file => file.Cases), baseFirst, factsCatalogue, otherwise, calendar);
        var tried = policy.Rules.SelectMany(rule => Tried(rule, policy, cases)).ToList();
        var alive = tried.Where(mutant => mutant.Fate == Fate.Survived).Select(mutant => mutant.Survivor).ToList();
        var excused = files.SelectMany(file => file.Excused.Select(excuse => (file.Path, Excuse: excuse))).ToList();
        var survivors = alive.Where(survivor => !excused.Any(pair => Covers(pair.Excuse, survivor))).ToList();
        var needless = excused.Where(pair => !alive.Any(survivor => Covers(pair.Excuse, survivor))).Select(pair => Needless(pair.Path, pair.Excuse));
        var equivalent = tried.Count(mutant => mutant.Fate == Fate.Equivalent);
        return new MutationRun(
            tried.Count - equivalent, tried.Count(mutant => mutant.Fate == Fate.Killed), equivalent, alive.Count - survivors.Count, survivors,
            [.. problems, .. needless], []);
    }

    private static IEnumerable<(Survivor Survivor, Fate Fate)> Tried(Rule rule, Policy policy, CaseFacts cases)
    {
        var isOwn = rule.SetBy == policy.Id;
        foreach (var mutant in new RuleMutants(policy).Of(rule).Where(mutant => isOwn || IsSetHere(mutant.Threshold, policy)))
        {
            if (MutantBinder.Bind(mutant, policy) is not { } condition)
                continue;
            var fate = cases.Kill(mutant) ? Fate.Killed : Equivalence.IsProven(rule.Condition, condition, policy) ? Fate.Equivalent : Fate.Survived;
            yield return (new Survivor(rule.File, rule.Id, mutant.Change), fate);
        }
    }

    private static bool IsSetHere(string? threshold, Policy policy) =>
        threshold is not null && policy.Thresholds.GetValueOrDefault(threshold)?.On(policy.AsOf)?.SetBy == policy.Id;

    private static bool Covers(ExcusedChange excuse, Survivor survivor) => excuse.Rule == survivor.Rule && excuse.Change == survivor.Change;

    private static Diagnostic Needless(string path, ExcusedChange excuse) => Diagnostic.Error(
        RuleCodes.NeedlessExcuse, Place.StartOf(path), $"The change \"{excuse.Change}\" of the rule \"{excuse.Rule}\" is excused, but it is noticed by a case, says the same as the rule, or is no change of it.",
        "Remove it from \"excused\".");
}
