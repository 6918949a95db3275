using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Reports;

namespace SendWorkflows.Host.Pages.Figures;

public sealed class IndexModel(GovernorFigures figures, Actor actor) : PageModel
{
    private static readonly string[] Readers = [Roles.Governor, .. Roles.SeeWholeSchool];

    public IReadOnlyList<SchoolFigures> Schools { get; private set; } = [];

    /// <summary>Schools side by side; <c>null</c> for a person of one school.</summary>
    public TrustFigures? Trust { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var schools = actor.Assignments.Where(a => Readers.Contains(a.Role)).Select(a => a.SchoolId).OfType<Guid>().Distinct().ToList();
        var read = new List<SchoolFigures>();
        foreach (var school in schools)
            read.Add(await figures.ReadAsync(school, amongSeveral: schools.Count > 1, seesPupils: actor.IsAnyIn(school, Roles.SeeWholeSchool), cancellation));
        Schools = read;
        Trust = read.Count > 1 ? TrustFigures.Of(ProvisionFigures.Parts, [.. read.Select(s => (s.School, s.ByProvision))]) : null;
    }
}
