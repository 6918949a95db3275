using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Pages.Policy;

/// <summary>The authorities whose policy a person may look at: those of their own roles, and those of their schools.</summary>
internal static class PolicyAuthorities
{
    internal static Task<List<Authority>> OfAsync(AppDb db, Actor actor, CancellationToken cancellation)
    {
        var codes = actor.Assignments.Select(a => a.AuthorityCode).OfType<string>().ToList();
        var schools = actor.SchoolIds;
        return db.Authorities.AsNoTracking()
            .Where(a => codes.Contains(a.Code) || db.Schools.Any(s => schools.Contains(s.Id) && s.AuthorityCode == a.Code))
            .OrderBy(a => a.Name).ToListAsync(cancellation);
    }
}
