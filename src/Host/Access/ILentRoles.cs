namespace SendWorkflows.Host.Access;

/// <summary>The roles a person holds today for colleagues who are away.</summary>
public interface ILentRoles
{
    /// <summary>The assignments lent to the person today, each as narrow as the absent person's own.</summary>
    Task<IReadOnlyList<RoleAssignment>> OfAsync(Guid userId, CancellationToken cancellation);
}
