using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>
/// From every layer there is a path to considering an EHC needs assessment that asks for no cycles, no spend, no specialist, no diagnosis
/// and no particular attainment (CoP 9.16: no blanket policy; CFA 2014 s.36(8)).
/// </summary>
internal sealed class BlanketPreconditionCheck : IRuleCheck
{
    private const string Help = "Add a rule that the legal test alone can meet; local criteria may ask for evidence expected, never stand before a request (CoP 9.16, CFA 2014 s.36(8)).";

    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        var paths = set.Merged.Rules.Where(rule => rule.Event == SuggestionEvents.ConsiderEhcNeedsAssessment).ToList();
        if (paths.Count == 0)
        {
            var place = set.Merged.Written.Select(pair => pair.Rule.Place).FirstOrDefault() ?? Place.StartOf("");
            yield return Diagnostic.Error(RuleCodes.BlanketPrecondition, place with { Line = 1, Column = 1, Pointer = "" }, "No rule leads to considering an EHC needs assessment.", Help);
            yield break;
        }

        foreach (var hardship in Hardship.All(set.Merged, set.AsOf))
        {
            if (paths.Any(rule => IsOpen(rule.Condition, hardship)))
                continue;
            foreach (var rule in paths)
            {
                var blocking = Conjuncts(rule.Condition).FirstOrDefault(part => !IsOpen(part, hardship)) ?? rule.Condition;
                var message = $"Every path to considering an EHC needs assessment is blocked for a pupil {hardship.Words}: the rule \"{rule.Id}\" asks for \"{blocking.Text}\".";
                yield return Diagnostic.Error(RuleCodes.BlanketPrecondition, rule.Written.Place, message, Help);
            }

            yield break;
        }
    }

    private static bool IsOpen(Node condition, Hardship hardship) => new Satisfiability(condition, hardship.Held).Of(hardship.Facts) != Outcome.NotMet;

    private static IEnumerable<Node> Conjuncts(Node condition) => condition switch
    {
        AllOfNode all => all.Children.SelectMany(Conjuncts),
        NamedNode named => Conjuncts(named.Inner),
        _ => [condition],
    };
}
