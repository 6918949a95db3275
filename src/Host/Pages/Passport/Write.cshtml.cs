using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Passports;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Passport;

public sealed class WriteModel(PassportOfPupil passports, WritePassport write, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? WrittenBy { get; set; }

    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Likes { get; set; }

    [BindProperty]
    public string? Helps { get; set; }

    [BindProperty]
    public string? DoesNotHelp { get; set; }

    [BindProperty]
    public string? WantKnown { get; set; }

    [BindProperty]
    public string? Hopes { get; set; }

    public PupilPassport View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        On = FormDate.Write(time.Today());
        if (View.Passports is [var newest, ..])
            (Likes, Helps, DoesNotHelp, WantKnown, Hopes) = (newest.Passport.Likes, newest.Passport.Helps, newest.Passport.DoesNotHelp, newest.Passport.WantKnown, newest.Passport.Hopes);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await write.RunAsync(Id, new PassportInput(WrittenBy, FormDate.Read(On), Likes, Helps, DoesNotHelp, WantKnown, Hopes), cancellation) is not { } problems)
            return NotFound();
        if (problems.Count == 0)
        {
            TempData["Done"] = "The passport is kept. The one before stays readable.";
            return LocalRedirect($"/pupils/{Id}/passport");
        }

        foreach (var problem in problems)
            ModelState.AddModelError(problem.Field, problem.Message);
        return await LoadAsync(cancellation) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await passports.ReadAsync(Id, cancellation) is not { } view)
            return false;
        View = view;
        return true;
    }
}
