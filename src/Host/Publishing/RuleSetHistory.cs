using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Publishing;

/// <summary>What was published of a rule set and what is proposed.</summary>
public sealed class RuleSetHistory(AppDb db, TimeProvider time)
{
    /// <summary>Every version published, the newest first.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> PublishedAsync(string ruleSet, CancellationToken cancellation) =>
    [
        .. (await db.Publications.AsNoTracking().Where(p => p.RuleSet == ruleSet).OrderByDescending(p => p.Number)
            .Select(p => new
            {
                p.Number,
                p.Version.Version,
                p.Version.ContentHash,
                p.EffectiveFrom,
                p.PublishedAt,
                Proposal = db.Proposals.FirstOrDefault(of => of.Id == p.ProposalId),
                Author = db.Proposals.Where(of => of.Id == p.ProposalId).Select(of => of.Author.DisplayName).FirstOrDefault(),
                Approver = db.Proposals.Where(of => of.Id == p.ProposalId).Select(of => of.DecidedBy!.DisplayName).FirstOrDefault(),
            }).ToListAsync(cancellation))
            .Select(p => new HistoryEntry(p.Number, p.Version, p.ContentHash, p.EffectiveFrom, p.PublishedAt, p.Proposal, p.Author, p.Approver)),
    ];

    /// <summary>The drafts, and what waits for a decision or was sent back since the last version, the newest first.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> OpenAsync(string ruleSet, CancellationToken cancellation) =>
    [
        .. (await db.Proposals.AsNoTracking()
            .Where(p => p.RuleSet == ruleSet && (p.State == ProposalState.Draft || p.State == ProposalState.Waiting || p.State == ProposalState.SentBack))
            .Where(p => !db.Publications.Any(of => of.RuleSet == ruleSet && of.Number > p.ComparedWith) || p.State == ProposalState.Waiting)
            .OrderByDescending(p => p.MadeAt)
            .Select(p => new { Proposal = p, p.Version.Version, p.Version.ContentHash, Author = p.Author.DisplayName, Decider = p.DecidedBy!.DisplayName }).ToListAsync(cancellation))
            .Select(p => new HistoryEntry(null, p.Version, p.ContentHash, p.Proposal.EffectiveFrom, p.Proposal.MadeAt, p.Proposal, p.Author, p.Decider)),
    ];

    /// <summary>One proposal, or <c>null</c>.</summary>
    public async Task<HistoryEntry?> ProposalAsync(Guid id, CancellationToken cancellation)
    {
        var found = await db.Proposals.AsNoTracking().Where(p => p.Id == id).Select(p => new
        {
            Proposal = p,
            p.Version.Version,
            p.Version.ContentHash,
            Author = p.Author.DisplayName,
            Decider = p.DecidedBy!.DisplayName,
            Publication = db.Publications.FirstOrDefault(of => of.ProposalId == p.Id),
        }).SingleOrDefaultAsync(cancellation);
        return found is null ? null : new HistoryEntry(
            found.Publication?.Number, found.Version, found.ContentHash, found.Publication?.EffectiveFrom ?? found.Proposal.EffectiveFrom, found.Publication?.PublishedAt ?? found.Proposal.MadeAt,
            found.Proposal, found.Author, found.Decider);
    }

    /// <summary>The number of the version in force today; <c>null</c> if there is none.</summary>
    public int? InForce(IReadOnlyList<HistoryEntry> published)
    {
        var today = time.Today();
        return published.FirstOrDefault(entry => entry.EffectiveFrom <= today)?.Number;
    }
}
