using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SendWorkflows.Host.Meetings;
using SendWorkflows.Host.SharedLinks;

namespace SendWorkflows.Host.Pages.ParentViews;

[EnableRateLimiting(LinkLimit.Name)]
public sealed class IndexModel(OpenSharedLink links, SendView send) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Secret { get; set; } = "";

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? GoesWell { get; set; }

    [BindProperty]
    public string? Worries { get; set; }

    [BindProperty]
    public string? Wishes { get; set; }

    [BindProperty]
    public bool AsksForAssessment { get; set; }

    [BindProperty]
    public string? Disagrees { get; set; }

    /// <summary>The pupil's forename, all that is shown; <c>null</c> where the link does not work.</summary>
    public string? Forename { get; private set; }

    /// <summary>The link, while it works.</summary>
    public SharedLink? Link { get; private set; }

    public bool IsSent { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LookAsync(cancellation);
        From = Link?.For;
        IsSent = TempData["Sent"] is true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await send.RunAsync(Secret, new ViewInput(From, GoesWell, Worries, Wishes, AsksForAssessment, Disagrees), cancellation) is not { } problems)
            return Page();
        if (problems.Count == 0)
        {
            TempData["Sent"] = true;
            return LocalRedirect($"/views/{Uri.EscapeDataString(Secret)}");
        }

        await LookAsync(cancellation);
        foreach (var problem in problems)
            ModelState.AddModelError(problem.Field, problem.Message);
        return Page();
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        Link = await links.FindAsync(Secret, LinkPurpose.ParentViews, cancellation);
        Forename = Link?.Pupil.Forename;
    }
}
