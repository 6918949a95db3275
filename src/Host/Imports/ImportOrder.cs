using SendWorkflows.Host.Jobs;

namespace SendWorkflows.Host.Imports;

/// <summary>A file to bring in.</summary>
/// <param name="FileName">The file's name.</param>
/// <param name="SchoolId">The school whose data it is. That the person may import for it is the caller's to check.</param>
/// <param name="UserId">Who brings it in; <c>null</c> from the command line.</param>
/// <param name="Id">The id the import shall bear. An import that is there already is not done again: its record is the answer. <c>null</c> for a new one.</param>
public sealed record ImportOrder(string FileName, Guid SchoolId, Guid? UserId = null, Guid? Id = null)
{
    /// <summary>Is told how far it is.</summary>
    public IWorkProgress Progress { get; init; } = NoProgress.Instance;
}
