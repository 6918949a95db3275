namespace SendWorkflows.Host.Publishing;

/// <summary>What proposing a change led to.</summary>
/// <param name="Id">The proposal's id; <c>null</c> if it was not kept.</param>
/// <param name="Trial">What is known of it; <c>null</c> if it was refused before it was tried.</param>
/// <param name="Problems">Why it was not kept, by field; empty if it was.</param>
public sealed record Proposed(Guid? Id, Trial? Trial, IReadOnlyList<(string Field, string Problem)> Problems)
{
    /// <summary>Refused before it was tried.</summary>
    internal static Proposed Not(string field, string problem) => new(null, null, [(field, problem)]);
}
