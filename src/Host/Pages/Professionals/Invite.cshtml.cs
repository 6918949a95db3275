using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Professionals;

namespace SendWorkflows.Host.Pages.Professionals;

public sealed class InviteModel(ProfessionalsOfPupil professionals, InviteProfessional invite) : ProfessionalsPage(professionals)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public List<string> Items { get; set; } = [];

    [BindProperty]
    public bool ParentsAgree { get; set; }

    /// <summary>The link once it is made; it is shown this once.</summary>
    public string? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Link = TempData["Link"] as string;
        Name = TempData["For"] as string;
        Email = TempData["MailedTo"] as string;
        return await LoadAsync(cancellation) && View.MayInvite ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (secret, isFound, problems) = await invite.RunAsync(Id, Name, Email, Items, ParentsAgree, cancellation);
        if (!isFound || !await LoadAsync(cancellation))
            return NotFound();
        foreach (var problem in problems)
            ModelState.AddModelError(problem.Field, problem.Message);
        if (secret is null)
            return Page();
        TempData["Link"] = $"{Request.Scheme}://{Request.Host}/advice/{secret}";
        TempData["For"] = Name!.Trim();
        TempData["MailedTo"] = Email?.Trim();
        return LocalRedirect($"/pupils/{Id}/professionals/invite");
    }
}
