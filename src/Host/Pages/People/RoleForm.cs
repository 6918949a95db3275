using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Pages.People;

/// <summary>The fields that describe a role, with the choices an administrator has.</summary>
public sealed class RoleForm
{
    public string? Role { get; set; }

    public Guid? SchoolId { get; set; }

    public Guid? ClassId { get; set; }

    public int? YearFrom { get; set; }

    public int? YearTo { get; set; }

    public string? AuthorityCode { get; set; }

    public IReadOnlyList<SelectListItem> Schools { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Classes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Authorities { get; private set; } = [];

    public RoleAnswers Answers => new(Role, SchoolId, ClassId, YearFrom, YearTo, AuthorityCode);

    public async Task LoadChoicesAsync(AppDb db, PeopleReach reach, CancellationToken cancellation)
    {
        var schools = await reach.Reachable(db.Schools).OrderBy(s => s.Name).ToListAsync(cancellation);
        Schools = [.. schools.Select(s => new SelectListItem(s.Name, s.Id.ToString()))];
        var ids = schools.Select(s => s.Id).ToList();
        var groups = schools.ToDictionary(s => s.Id, s => new SelectListGroup { Name = s.Name });
        var classes = await db.Classes.Where(c => ids.Contains(c.SchoolId)).OrderBy(c => c.YearGroup).ThenBy(c => c.Name).ToListAsync(cancellation);
        Classes = [.. classes.Select(c => new SelectListItem(c.Name, c.Id.ToString()) { Group = groups[c.SchoolId] }).OrderBy(c => c.Group.Name, StringComparer.Ordinal)];
        if (reach.WholeService)
            Authorities = [.. (await db.Authorities.OrderBy(a => a.Name).ToListAsync(cancellation)).Select(a => new SelectListItem(a.Name, a.Code))];
    }
}
