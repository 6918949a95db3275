using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Publishing;

/// <summary>
/// How many changes of colleagues wait for this person's decision: those to a rule set whose every authority gave them the policy role. Asked once a request, by whatever
/// page shows it, and of nobody without that role.
/// </summary>
public sealed class ChangesToDecide(AppDb db, Actor actor)
{
    private int? _count;

    /// <summary>The number of changes.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation = default) => _count ??= await AskAsync(cancellation);

    private async Task<int> AskAsync(CancellationToken cancellation)
    {
        var codes = actor.Assignments.Where(a => a.Role == Roles.PolicyEditor).Select(a => a.AuthorityCode).OfType<string>().Distinct().ToList();
        if (codes.Count == 0)
            return 0;
        return await db.Proposals.CountAsync(
            p => p.State == ProposalState.Waiting && p.AuthorId != actor.UserId
                && db.Authorities.Any(a => a.RuleSet == p.RuleSet) && !db.Authorities.Any(a => a.RuleSet == p.RuleSet && !codes.Contains(a.Code)),
            cancellation);
    }
}
