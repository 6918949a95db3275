using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SendWorkflows.Host.Pages.Professionals;
using SendWorkflows.Host.Professionals;
using SendWorkflows.Host.SharedLinks;

namespace SendWorkflows.Host.Pages.Advice;

[EnableRateLimiting(LinkLimit.Name)]
public sealed class IndexModel(SharedRecord record, RecordAdvice send) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Secret { get; set; } = "";

    [BindProperty]
    public AdviceForm Form { get; set; } = new();

    /// <summary>What is shared; <c>null</c> where the link does not work.</summary>
    public SharedPupil? Shared { get; private set; }

    public bool IsSent { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Shared = await record.ReadAsync(Secret, cancellation);
        Form.From = Shared?.Link.For;
        IsSent = TempData["Sent"] is true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await send.BySpecialistAsync(Secret, Form.Input, cancellation) is not { } problems)
            return Page();
        if (problems.Count == 0)
        {
            TempData["Sent"] = true;
            return LocalRedirect($"/advice/{Uri.EscapeDataString(Secret)}");
        }

        Shared = await record.ReadAsync(Secret, cancellation);
        foreach (var problem in problems)
            ModelState.AddModelError(AdviceForm.FieldOf(problem.Field), problem.Message);
        return Page();
    }
}
