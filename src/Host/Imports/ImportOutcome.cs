namespace SendWorkflows.Host.Imports;

/// <summary>What bringing in a file led to.</summary>
/// <param name="Import">The import as it was recorded, with its counts and problems.</param>
/// <param name="ChangedPupils">The pupils about whom something changed, in order of their rows: their policy should be evaluated again.</param>
public sealed record ImportOutcome(Import Import, IReadOnlyList<Guid> ChangedPupils)
{
    /// <summary>Whether this import was there already, so that nothing was done.</summary>
    public bool WasThere { get; init; }
}
