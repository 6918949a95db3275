using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Pages.People;

/// <summary>Says a role as people do: "Class teacher, 4 Oak, Willow Primary".</summary>
public sealed class RolesInWords
{
    private readonly Dictionary<Guid, string> _schools = [];
    private readonly Dictionary<Guid, string> _classes = [];

    public static async Task<RolesInWords> LoadAsync(AppDb db, IEnumerable<RoleAssignment> roles, CancellationToken cancellation)
    {
        var all = roles.ToList();
        var (schools, classes) = (all.Select(r => r.SchoolId).Distinct().ToList(), all.Select(r => r.ClassId).Distinct().ToList());
        var words = new RolesInWords();
        foreach (var school in await db.Schools.Where(s => schools.Contains(s.Id)).Select(s => new { s.Id, s.Name }).ToListAsync(cancellation))
            words._schools[school.Id] = school.Name;
        foreach (var one in await db.Classes.Where(c => classes.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToListAsync(cancellation))
            words._classes[one.Id] = one.Name;
        return words;
    }

    public string Say(RoleAssignment role) => string.Join(", ", Parts(role));

    private IEnumerable<string> Parts(RoleAssignment role)
    {
        yield return Roles.Titles[role.Role];
        if (role.ClassId is { } one)
            yield return _classes[one];
        if (role is { YearFrom: { } from, YearTo: { } to })
            yield return from == to ? Words.Year(from) : $"{Words.Year(from)} to {Words.Year(to)}";
        if (role.SchoolId is { } school)
            yield return _schools[school];
        if (role.AuthorityCode is { } authority)
            yield return $"authority {authority}";
        if (role is { Role: Roles.Administrator, SchoolId: null })
            yield return "whole service";
    }
}
