using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Pages.People;

public sealed class InviteModel(AppDb db, PeopleReach reach, InvitePerson invite) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public RoleForm Form { get; set; } = new();

    public Task OnGetAsync(CancellationToken cancellation) => Form.LoadChoicesAsync(db, reach, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (secret, problems) = await invite.RunAsync(Name, Email, Form.Answers, cancellation);
        if (secret is not null)
        {
            TempData["Link"] = $"{Request.Scheme}://{Request.Host}/invitation/{secret}";
            TempData["For"] = Name;
            return RedirectToPage("Link");
        }

        foreach (var (field, problem) in problems)
            ModelState.AddModelError(field is "Name" or "Email" ? field : $"Form.{field}", problem);
        await Form.LoadChoicesAsync(db, reach, cancellation);
        return Page();
    }
}
