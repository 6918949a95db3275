using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Evidence;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Evidence;

public sealed class ReportModel(InformationReport report, Actor actor, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? School { get; set; }

    public InformationDraft? Draft { get; private set; }

    public DateOnly Today => time.Today();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        School ??= actor.Assignments.FirstOrDefault(a => a.SchoolId is not null && Roles.SeeWholeSchool.Contains(a.Role))?.SchoolId;
        if (School is not { } school)
            return Page();
        Draft = await report.ReadAsync(school, cancellation);
        return Draft is null ? NotFound() : Page();
    }
}
