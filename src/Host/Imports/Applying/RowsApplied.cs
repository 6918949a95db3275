namespace SendWorkflows.Host.Imports.Applying;

/// <summary>What applying rows came to.</summary>
/// <param name="Applied">Rows that changed something.</param>
/// <param name="Unchanged">Rows that said what was known already.</param>
/// <param name="ChangedPupils">The pupils about whom something changed, in order of their rows.</param>
/// <param name="Problems">Rows that could not be matched, and remarks.</param>
internal sealed record RowsApplied(int Applied, int Unchanged, IReadOnlyList<Guid> ChangedPupils, IReadOnlyList<RowProblem> Problems);
