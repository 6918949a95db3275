using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Passports;

namespace SendWorkflows.Host.Pages.Passport;

public sealed class IndexModel(PassportOfPupil passports) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PupilPassport View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await passports.ReadAsync(Id, cancellation) is not { } view)
            return NotFound();
        View = view;
        return Page();
    }
}
