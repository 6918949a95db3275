using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Access;

/// <summary>Whose accounts the current administrator may change: their school's, or with a role for the whole service everybody's.</summary>
public sealed class PeopleReach(Actor actor)
{
    /// <summary>Whether the person administers the whole service.</summary>
    public bool WholeService => actor.Assignments.Any(a => a is { Role: Roles.Administrator, SchoolId: null });

    /// <summary>The schools the person administers.</summary>
    public IReadOnlyList<Guid> Schools => [.. actor.Assignments.Where(a => a is { Role: Roles.Administrator, SchoolId: not null }).Select(a => a.SchoolId!.Value)];

    /// <summary>The people in reach. A school's administrator reaches those who hold roles in that school and nowhere else.</summary>
    public IQueryable<AppUser> Reachable(IQueryable<AppUser> users)
    {
        if (WholeService)
            return users;
        var schools = Schools;
        return users.Where(u => u.Assignments.Any() && u.Assignments.All(a => a.SchoolId != null && schools.Contains(a.SchoolId.Value)));
    }

    /// <summary>The schools in which the person may give roles.</summary>
    public IQueryable<School> Reachable(IQueryable<School> all)
    {
        if (WholeService)
            return all;
        var schools = Schools;
        return all.Where(s => schools.Contains(s.Id));
    }

    /// <summary>Whether the person may give or take this role.</summary>
    public bool MayGive(RoleAnswers role) => WholeService || (role.SchoolId is { } school && Schools.Contains(school));
}
