using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Reports;

namespace SendWorkflows.Host.Pages.Figures;

/// <summary>
/// The figures of each school a person answers for. One rule for every table: whoever may open every pupil of a school sees its figures whole, and whoever may not sees
/// none from which a small number could be worked out.
/// </summary>
public sealed class IndexModel(GovernorFigures figures, Actor actor) : PageModel
{
    private static readonly string[] Readers = [Roles.Governor, .. Roles.SeeWholeSchool];

    /// <summary>Whether somebody who sees the figures whole looks at them as governors do, to show or print.</summary>
    [BindProperty(SupportsGet = true)]
    public bool AsGovernor { get; set; }

    public IReadOnlyList<SchoolFigures> Schools { get; private set; } = [];

    /// <summary>Schools side by side: those seen whole, and those of which small numbers are hidden, each where there are several. Apart, as the former would give away what the latter hide.</summary>
    public IReadOnlyList<TrustFigures> SideBySide { get; private set; } = [];

    /// <summary>Whether the person sees the figures of any school whole.</summary>
    public bool MaySeeWhole => actor.SchoolIds.Any(school => actor.IsAnyIn(school, Roles.SeeWholeSchool));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var schools = actor.Assignments.Where(a => Readers.Contains(a.Role)).Select(a => a.SchoolId).OfType<Guid>().Distinct().ToLookup(school => !AsGovernor && actor.IsAnyIn(school, Roles.SeeWholeSchool));
        var (whole, hidden) = (new List<SchoolFigures>(), new List<SchoolFigures>());
        foreach (var school in schools[true])
            whole.Add(await figures.ReadAsync(school, amongSeveral: false, isWhole: true, cancellation));
        foreach (var school in schools[false])
            hidden.Add(await figures.ReadAsync(school, amongSeveral: schools[false].Skip(1).Any(), isWhole: false, cancellation));
        Schools = [.. whole, .. hidden];
        SideBySide = [.. new[] { whole, hidden }.Where(some => some.Count > 1).Select(some => TrustFigures.Of(ProvisionFigures.Parts, [.. some.Select(s => (s.School, s.ByProvision))], isWhole: some == whole))];
    }
}
