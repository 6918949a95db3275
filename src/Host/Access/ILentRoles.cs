namespace SendWorkflows.Host.Access;

/// <summary>Knows the roles a person holds today for colleagues who are away.</summary>
public interface ILentRoles
{
    /// <summary>A person who has not left (who they are and what colleagues call them, nothing else), with their own roles and those lent to them today, each as narrow as the absent person's own. One query.</summary>
    Task<(AppUser User, IReadOnlyList<RoleAssignment> Lent)?> FindAsync(Guid userId, CancellationToken cancellation);
}
