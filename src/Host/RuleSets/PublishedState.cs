using System.Linq.Expressions;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.RuleSets;

/// <summary>What must be known of a rule set's publications to say which policy is in force on a day.</summary>
/// <param name="RuleSet">The rule set's folder name.</param>
/// <param name="InForce">The newest publication that is effective by the day; <c>null</c> if there is none.</param>
/// <param name="IsByPeople">Whether people have published a version, so that files change nothing by themselves.</param>
internal sealed record PublishedState(string RuleSet, Guid? InForce, bool IsByPeople)
{
    /// <summary>The state of an authority's rule set on a day, for a query that finds the authority to select with.</summary>
    internal static Expression<Func<Authority, PublishedState>> On(AppDb db, DateOnly day) => authority => new PublishedState(
        authority.RuleSet,
        db.Publications.Where(p => p.RuleSet == authority.RuleSet && p.EffectiveFrom <= day).OrderByDescending(p => p.Number).Select(p => (Guid?)p.Id).FirstOrDefault(),
        db.Publications.Any(p => p.RuleSet == authority.RuleSet && p.ProposalId != null));
}
