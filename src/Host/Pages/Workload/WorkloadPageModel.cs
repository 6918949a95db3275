using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Workload;

namespace SendWorkflows.Host.Pages.Workload;

/// <summary>What the pages on workload share: the school they speak of and what its duties ask for.</summary>
public abstract class WorkloadPageModel(AppDb db, ReadWorkload read, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? School { get; set; }

    /// <summary>The schools the person may choose from, by name.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Schools { get; private set; } = [];

    public string SchoolName => Schools.FirstOrDefault(school => school.Id == School).Name ?? "";

    public SchoolWorkload Load { get; private set; } = null!;

    /// <summary>"23 to 29 Nov", "28 Dec to 3 Jan", by the week's first day.</summary>
    public string Say(DateOnly monday) => monday.AddDays(6) is var sunday && sunday.Month == monday.Month ? $"{monday.Day} to {Words.ShortDate(sunday)}" : $"{Words.ShortDate(monday)} to {Words.ShortDate(sunday)}";

    /// <summary>Finds the school and reads its workload. Returns false if the person has no such school.</summary>
    protected async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var mine = actor.Assignments.Where(held => Roles.SeeWholeSchool.Contains(held.Role)).Select(held => held.SchoolId).OfType<Guid>().Distinct().ToList();
        Schools = [.. (await db.Schools.AsNoTracking().Where(s => mine.Contains(s.Id)).OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).ToListAsync(cancellation)).Select(s => (s.Id, s.Name))];
        School ??= Schools.Count > 0 ? Schools[0].Id : null;
        if (School is not { } school || Schools.All(each => each.Id != school))
            return false;
        Load = await read.OfAsync(school, cancellation);
        return true;
    }
}
