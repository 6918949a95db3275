using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Pages.Invitations;

public sealed class SetUpModel(SetUp setUp) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Secret { get; set; } = "";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool Offered { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => Offered = await setUp.IsOfferedAsync(Secret, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), "Enter your name.");
        if (string.IsNullOrWhiteSpace(Email))
            ModelState.AddModelError(nameof(Email), "Enter your email address.");
        if (ModelState.IsValid)
        {
            foreach (var problem in await setUp.CompleteAsync(Secret, Name!.Trim(), Email!.Trim(), Password ?? "", cancellation))
                ModelState.AddModelError(nameof(Password), problem);
        }

        return ModelState.IsValid ? LocalRedirect("/sign-in") : Page();
    }
}
