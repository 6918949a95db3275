namespace SendWorkflows.Host.Access;

/// <summary>Knows which pupils a member of support staff works with, whatever their class.</summary>
public interface ISupportedPupils
{
    /// <summary>The pupils now in the groups that the person leads in these schools, or leads for a colleague who is away. One query.</summary>
    Task<IReadOnlyList<Guid>> OfAsync(Guid userId, IReadOnlyCollection<Guid> schools, CancellationToken cancellation);
}
