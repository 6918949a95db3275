namespace SendWorkflows.Host.Access;

/// <summary>Who is acting in this request, with what roles. Filled once by <see cref="ActorMiddleware"/>; nobody until then.</summary>
public sealed class Actor
{
    private IReadOnlyList<RoleAssignment> _assignments = [];

    /// <summary>The signed-in person's id, or <c>null</c> when nobody has signed in.</summary>
    public Guid? UserId { get; private set; }

    /// <summary>The person's name as colleagues see it; empty when nobody has signed in.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Everything the person may do, and where: their own roles, and those they hold for colleagues who are away.</summary>
    public IReadOnlyList<RoleAssignment> Assignments => _assignments;

    /// <summary>The schools in which the person holds any role.</summary>
    public IReadOnlyList<Guid> SchoolIds => [.. _assignments.Where(a => a.SchoolId is not null).Select(a => a.SchoolId!.Value).Distinct()];

    /// <summary>Whether the person holds the role anywhere.</summary>
    public bool Is(string role) => _assignments.Any(a => a.Role == role);

    /// <summary>Whether the person holds one of the roles in this school.</summary>
    public bool IsAnyIn(Guid schoolId, params IEnumerable<string> roles) =>
        _assignments.Any(a => a.SchoolId == schoolId && roles.Contains(a.Role));

    /// <summary>The person's id; for operations that only a signed-in person may do.</summary>
    /// <exception cref="InvalidOperationException">Nobody has signed in: the page that got here declares too wide an access.</exception>
    public Guid RequiredUserId => UserId ?? throw new InvalidOperationException("Only a signed-in person can do this.");

    /// <summary>Becomes this person for the rest of the request.</summary>
    /// <param name="user">The person, with their own roles.</param>
    /// <param name="lent">The roles they hold today for colleagues who are away.</param>
    public void Become(AppUser user, params IReadOnlyList<RoleAssignment> lent)
    {
        UserId = user.Id;
        Name = user.DisplayName;
        _assignments = [.. user.Assignments, .. lent];
    }
}
