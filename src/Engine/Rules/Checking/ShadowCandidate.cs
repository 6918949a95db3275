using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Explaining;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>
/// A rule beside others that suggest the same. One pupil who meets it is found once: whichever rule that pupil does not meet cannot shadow it, and needs no proof.
/// </summary>
internal sealed class ShadowCandidate
{
    private readonly FactSet? _someoneMet;

    internal ShadowCandidate(Rule rule, RuleSetUnderCheck set)
    {
        Rule = rule;
        Facts = Explainer.FactsOf(rule.Condition).Select(fact => fact.Name).ToHashSet(StringComparer.Ordinal);
        var nothing = FactSelection.AsOf(set.Merged.Facts, [], set.AsOf);
        var satisfiability = new Satisfiability(rule.Condition, nothing.Known.Select(fact => fact.Name).ToHashSet(StringComparer.Ordinal));
        satisfiability.Of(nothing);
        _someoneMet = satisfiability.Met;
    }

    internal Rule Rule { get; }

    /// <summary>The names of the facts it asks for.</summary>
    internal HashSet<string> Facts { get; }

    /// <summary>Whether a pupil is known who meets this rule and does not meet the other.</summary>
    internal bool IsMetWithout(Rule other) => _someoneMet is not null && RuleEvaluation.Outcome(other, _someoneMet) != Outcome.Met;
}
