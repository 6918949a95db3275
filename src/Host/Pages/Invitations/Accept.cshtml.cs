using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Pages.Invitations;

public sealed class AcceptModel(AcceptInvitation accept) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Secret { get; set; } = "";

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public string? PersonName { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => PersonName = (await accept.PersonAsync(Secret, cancellation))?.DisplayName;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        if (Password != Again)
            ModelState.AddModelError(nameof(Again), "The two passwords differ.");
        else
            foreach (var problem in await accept.RunAsync(Secret, Password ?? "", cancellation))
                ModelState.AddModelError(nameof(Password), problem);
        return ModelState.IsValid ? LocalRedirect("/sign-in") : Page();
    }
}
