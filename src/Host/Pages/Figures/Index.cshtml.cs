using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Reports;

namespace SendWorkflows.Host.Pages.Figures;

public sealed class IndexModel(GovernorFigures figures, Actor actor) : PageModel
{
    private static readonly string[] Readers = [Roles.Governor, .. Roles.SeeWholeSchool];

    public IReadOnlyList<SchoolFigures> Schools { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var read = new List<SchoolFigures>();
        foreach (var school in actor.Assignments.Where(a => Readers.Contains(a.Role)).Select(a => a.SchoolId).OfType<Guid>().Distinct())
            read.Add(await figures.ReadAsync(school, cancellation));
        Schools = read;
    }
}
