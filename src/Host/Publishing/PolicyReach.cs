using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Publishing;

/// <summary>
/// Which rule sets a person may change: those whose every authority gave them the policy role, so that nobody changes another authority's policy. A rule set that
/// no authority uses yet belongs to the administrators of the whole service.
/// </summary>
public sealed class PolicyReach(AppDb db, Actor actor)
{
    /// <summary>The DfE codes of the authorities that use a rule set.</summary>
    public Task<List<string>> UsersOfAsync(string ruleSet, CancellationToken cancellation) =>
        db.Authorities.Where(a => a.RuleSet == ruleSet).OrderBy(a => a.Code).Select(a => a.Code).ToListAsync(cancellation);

    /// <summary>Whether this person may propose changes to a rule set, and decide on those of a colleague.</summary>
    public async Task<bool> MayChangeAsync(string ruleSet, CancellationToken cancellation) => MayChange(await UsersOfAsync(ruleSet, cancellation));

    /// <summary>The same for a rule set that these authorities use.</summary>
    public bool MayChange(IReadOnlyCollection<string> users) => users.Count == 0
        ? actor.Assignments.Any(a => a is { Role: Roles.Administrator, SchoolId: null })
        : users.All(code => actor.Assignments.Any(a => a.Role == Roles.PolicyEditor && a.AuthorityCode == code));
}
