using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Explaining;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>
/// Considering an EHC needs assessment rests, on one path at least, on nothing but what the law itself asks. A fact that is marked neither as a barrier nor as asked by law
/// is supposed not to be known: if every path then closes, somebody has to say which of the two it is.
/// </summary>
internal sealed class UnmarkedPreconditionCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        var paths = set.Merged.Rules.Where(rule => rule.Event == SuggestionEvents.ConsiderEhcNeedsAssessment).ToList();
        var open = set.Merged.Facts.Facts.Where(fact => fact.IsAskedByLaw).Select(fact => fact.Name).ToHashSet(StringComparer.Ordinal);
        var held = set.Merged.Facts.Names.Where(name => !open.Contains(name)).ToHashSet(StringComparer.Ordinal);
        var nothing = FactSelection.AsOf(set.Merged.Facts, [], set.AsOf);
        if (paths.Any(rule => new Satisfiability(rule.Condition, held).Of(nothing) != Outcome.NotMet))
            yield break;
        // A barrier that is marked as one is an error already, and has to go first.
        if (new BlanketPreconditionCheck().Run(set).Any())
            yield break;
        foreach (var rule in paths)
        {
            var unmarked = Unmarked(rule).ToList();
            if (unmarked.Count == 0)
                continue;
            var names = string.Join(", ", unmarked.Select(name => $"\"{name}\""));
            var message = $"Every path to considering an EHC needs assessment asks for more than the law does: the rule \"{rule.Id}\" asks for {names}, about which the catalogue of facts does not say what it is.";
            yield return Diagnostic.Warning(RuleCodes.UnmarkedPrecondition, rule.Written.Place, message, Help);
        }
    }

    private const string Help = "Mark a fact with \"neverABarrier\" if it is a cycle, money, a specialist, a diagnosis or attainment, or with \"askedByLaw\" if it is part of the legal test (CFA 2014 s.36); otherwise leave it out.";

    private static IEnumerable<string> Unmarked(Rule rule) => Explainer.FactsOf(rule.Condition)
        .Where(fact => fact is { NeverABarrier: null, IsAskedByLaw: false }).Select(fact => fact.Name).Order(StringComparer.Ordinal);
}
