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

    public void OnGet()
    {
    }

    /// <summary>Makes the draft: a document of the whole year, so only when somebody asks for it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        School ??= actor.Assignments.FirstOrDefault(a => a.SchoolId is not null && Roles.SeeWholeSchool.Contains(a.Role))?.SchoolId;
        if (School is not { } school)
            return NotFound();
        Draft = await report.ReadAsync(school, cancellation);
        return Draft is null ? NotFound() : Page();
    }
}
