namespace SendWorkflows.Host.Publishing;

/// <summary>One version of a rule set, published or proposed, with the people who stand for it.</summary>
/// <param name="Number">Its number in the history; <c>null</c> for a proposal that is not published.</param>
/// <param name="Version">The version its author gave it.</param>
/// <param name="ContentHash">SHA-256 of its content, in hexadecimal.</param>
/// <param name="EffectiveFrom">The first day it is, or is meant to be, in force.</param>
/// <param name="At">When it was published, or proposed (UTC).</param>
/// <param name="Proposal">The proposal; <c>null</c> for files as they were delivered.</param>
/// <param name="Author">Who wrote it; <c>null</c> for files as they were delivered.</param>
/// <param name="Approver">Who approved it; <c>null</c> for files as they were delivered, and for a proposal not decided on.</param>
public sealed record HistoryEntry(int? Number, string Version, string ContentHash, DateOnly EffectiveFrom, DateTime At, Proposal? Proposal, string? Author, string? Approver)
{
    /// <summary>What was known of it before it was approved; <c>null</c> for files as they were delivered.</summary>
    public Trial? Trial { get; } = Proposal is null ? null : Publishing.Trial.Read(Proposal.Trial);
}
