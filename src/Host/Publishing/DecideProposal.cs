using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Publishing;

/// <summary>
/// What happens to a proposal: its author asks a colleague or takes it back; the colleague, never the author, approves it or sends it back. Each returns
/// <c>null</c>, or why it could not be done and what to do.
/// </summary>
public sealed class DecideProposal(AppDb db, PolicyReach reach, Actor actor, AuditLog audit, TimeProvider time)
{
    private const string Gone = "There is no such change among those you may decide on.";

    /// <summary>The author asks for approval.</summary>
    public async Task<string?> AskAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } proposal)
            return Gone;
        if (proposal.State != ProposalState.Draft)
            return "This change is no longer a draft.";
        if (proposal.AuthorId != actor.UserId)
            return "Only its author asks for approval.";
        if (Trial.Read(proposal.Trial).Stops is [var first, ..])
            return first;
        if (await IsOvertakenAsync(proposal, cancellation) is { } overtaken)
            return overtaken;
        proposal.State = ProposalState.Waiting;
        return await SaveAsync(proposal, "policy-change-proposed", "Approval asked for.", cancellation);
    }

    /// <summary>The author takes it back.</summary>
    public async Task<string?> WithdrawAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } proposal)
            return Gone;
        if (!proposal.IsOpen)
            return "This change has been decided on.";
        if (proposal.AuthorId != actor.UserId)
            return "Only its author takes a change back.";
        proposal.State = ProposalState.Withdrawn;
        return await SaveAsync(proposal, "policy-change-withdrawn", "Taken back by its author.", cancellation);
    }

    /// <summary>A colleague sends it back.</summary>
    public async Task<string?> SendBackAsync(Guid id, string? reason, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return "Say why you send it back, so that the author knows what to do.";
        var (proposal, refusal) = await ToDecideAsync(id, cancellation);
        if (proposal is null)
            return refusal;
        Decided(proposal, ProposalState.SentBack, reason.Trim());
        return await SaveAsync(proposal, "policy-change-sent-back", $"Sent back: {proposal.DecisionReason}", cancellation);
    }

    /// <summary>A colleague approves it, and it is published: from its day on, or from today if that day has passed.</summary>
    public async Task<string?> ApproveAsync(Guid id, CancellationToken cancellation)
    {
        var (proposal, refusal) = await ToDecideAsync(id, cancellation);
        if (proposal is null)
            return refusal;
        if (await IsOvertakenAsync(proposal, cancellation) is { } overtaken)
            return overtaken;
        Decided(proposal, ProposalState.Published, null);
        var today = time.Today();
        var publication = new Publication
        {
            Id = Guid.CreateVersion7(),
            RuleSet = proposal.RuleSet,
            Number = proposal.ComparedWith + 1,
            VersionId = proposal.VersionId,
            EffectiveFrom = proposal.EffectiveFrom < today ? today : proposal.EffectiveFrom,
            PublishedAt = proposal.DecidedAt!.Value,
            ProposalId = proposal.Id,
        };
        db.Publications.Add(publication);
        return await SaveAsync(proposal, "policy-published", $"Version {publication.Number} of {proposal.RuleSet} approved, in force from {publication.EffectiveFrom:yyyy-MM-dd}.", cancellation);
    }

    private async Task<Proposal?> FindAsync(Guid id, CancellationToken cancellation) =>
        await db.Proposals.SingleOrDefaultAsync(p => p.Id == id, cancellation) is { } found && await reach.MayChangeAsync(found.RuleSet, cancellation) ? found : null;

    private async Task<(Proposal? Proposal, string? Refusal)> ToDecideAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } proposal)
            return (null, Gone);
        if (proposal.AuthorId == actor.UserId)
            return (null, "You wrote this change, so a colleague with the policy role has to decide on it.");
        return proposal.State == ProposalState.Waiting ? (proposal, null) : (null, "This change does not wait for a decision.");
    }

    // The what-if and the content both start from that version: to publish on another would undo what came between, unseen.
    private async Task<string?> IsOvertakenAsync(Proposal proposal, CancellationToken cancellation)
    {
        var newest = await db.Publications.Where(p => p.RuleSet == proposal.RuleSet).MaxAsync(p => (int?)p.Number, cancellation) ?? 0;
        return newest == proposal.ComparedWith ? null
            : $"Version {newest} has been published since this change was compared with version {proposal.ComparedWith}. The author has to make the change again, so that nothing of version {newest} is lost unseen.";
    }

    private void Decided(Proposal proposal, ProposalState state, string? reason)
    {
        proposal.State = state;
        proposal.DecidedById = actor.RequiredUserId;
        proposal.DecidedAt = time.GetUtcNow().UtcDateTime;
        proposal.DecisionReason = reason;
    }

    private async Task<string?> SaveAsync(Proposal proposal, string action, string detail, CancellationToken cancellation)
    {
        proposal.Revision++;
        audit.Record(action, "policy-change", proposal.Id.ToString(), detail);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateException conflict) when (conflict.IsConflict())
        {
            db.ChangeTracker.Clear();
            return "Somebody else has just decided on this change, or published another. Look again.";
        }
    }
}
