using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Cases;

namespace SendWorkflows.Engine.Rules.Mutating;

/// <summary>The cases of a rule set, each with its policy and facts, so that a mutant need only be evaluated.</summary>
internal sealed class CaseFacts
{
    private readonly List<(RuleCase Case, Policy Policy, FactSet Facts)> _cases = [];

    internal CaseFacts(
        IEnumerable<RuleCase> cases, IReadOnlyList<RuleSetFolder> baseFirst, SourceText factsCatalogue, DateOnly otherwise, SchoolCalendar? calendar)
    {
        var policies = new Dictionary<DateOnly, Policy?>();
        foreach (var each in cases)
        {
            var day = each.AsOf ?? otherwise;
            if (!policies.TryGetValue(day, out var policy))
                policies[day] = policy = RuleSetLoader.Load(baseFirst, factsCatalogue, day).Policy;
            if (policy is null)
                continue;
            var given = new FactMembers(policy.Facts, new FactOrigin(day, each.Name), allowDerived: true, new List<Diagnostic>()).Read(each.Facts);
            _cases.Add((each, policy, FactSelection.AsOf(policy.Facts, given, day, calendar, allowDerived: true)));
        }
    }

    /// <summary>Whether some case notices the mutant: it expects something else of the rule.</summary>
    internal bool Kill(Mutant mutant)
    {
        var conditions = new Dictionary<Policy, Evaluating.Nodes.Node?>();
        foreach (var (each, policy, facts) in _cases)
        {
            if (!each.Expected.TryGetValue(mutant.Rule.Id, out var expected))
                continue;
            if (!conditions.TryGetValue(policy, out var condition))
                conditions[policy] = condition = MutantBinder.Bind(mutant, policy);
            var frame = new Evaluating.Frame(facts);
            if (condition is not null && condition.Test(ref frame) != expected)
                return true;
        }

        return false;
    }
}
