using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Explaining;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>
/// Whether some pupil can meet a condition. Everything not held fixed begins as unknown; while the outcome is unknown, one of the facts it
/// misses is given each value worth trying. An outcome of not met with facts still unknown rules out all their values at once.
/// </summary>
internal sealed class Satisfiability(Node condition, IReadOnlySet<string> held)
{
    private const int MostTrials = 20_000;

    private readonly List<Node> _nodes = Explainer.All(condition);
    private int _trials;

    /// <summary>The pupil found to meet it; <c>null</c> until one is.</summary>
    internal FactSet? Met { get; private set; }

    /// <summary>Met if some pupil meets it, not met if none does, unknown if that was not found out within the trials allowed.</summary>
    internal Outcome Of(FactSet facts)
    {
        if (++_trials > MostTrials)
            return Outcome.Unknown;
        var frame = new Frame(facts);
        var outcome = condition.Test(ref frame);
        if (outcome == Outcome.Met)
            Met = facts;
        if (outcome is Outcome.Met or Outcome.NotMet or Outcome.Failed)
            return outcome == Outcome.Met ? Outcome.Met : Outcome.NotMet;
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        condition.Missing(ref frame, missing);
        foreach (var name in missing.Select(name => name.Split('.')[0]).Distinct(StringComparer.Ordinal))
        {
            if (!held.Contains(name) && facts.Catalogue[name] is { } fact)
                return OfValues(facts, fact);
        }

        return Outcome.NotMet;
    }

    private Outcome OfValues(FactSet facts, FactDefinition fact)
    {
        var any = Outcome.NotMet;
        foreach (var value in Candidates.For(fact, _nodes, facts.AsOf))
        {
            any = Kleene.Or(any, Of(facts.With(fact.Name, value)));
            if (any == Outcome.Met || _trials > MostTrials)
                break;
        }

        return any;
    }
}
