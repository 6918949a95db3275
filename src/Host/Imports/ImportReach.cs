using SendWorkflows.Host.Access;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Imports;

/// <summary>The schools for which the current person may bring in data: where they are SENCo or administrator, or all with a role for the whole service.</summary>
public sealed class ImportReach(Actor actor)
{
    private bool WholeService => actor.Assignments.Any(a => a is { Role: Roles.Administrator, SchoolId: null });

    private List<Guid> SchoolIds =>
        [.. actor.Assignments.Where(a => a is { Role: Roles.Administrator or Roles.Senco, SchoolId: not null }).Select(a => a.SchoolId!.Value).Distinct()];

    /// <summary>Those of the schools that are in reach.</summary>
    public IQueryable<School> Schools(IQueryable<School> all)
    {
        if (WholeService)
            return all;
        var ids = SchoolIds;
        return all.Where(school => ids.Contains(school.Id));
    }

    /// <summary>Those of the imports that are in reach.</summary>
    public IQueryable<Import> Imports(IQueryable<Import> all)
    {
        if (WholeService)
            return all;
        var ids = SchoolIds;
        return all.Where(import => ids.Contains(import.SchoolId));
    }
}
