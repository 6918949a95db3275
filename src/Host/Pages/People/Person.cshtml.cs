using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Pages.People;

public sealed class PersonModel(AppDb db, PeopleReach reach, ManagePerson manage) : PageModel
{
    private RolesInWords _words = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RoleForm Form { get; set; } = new();

    public AppUser Person { get; private set; } = null!;

    public string Account => Person.LeftAt is { } left ? $"Left on {Words.Moment(left)}."
        : Elsewhere.Count > 0 ? $"Signs in with {string.Join(" or ", Elsewhere)}."
        : Person.PasswordHash is null ? "Invited, and has not signed in yet." : "Can sign in with a password.";

    /// <summary>The accounts elsewhere with which the person signs in.</summary>
    public IReadOnlyList<string> Elsewhere { get; private set; } = [];

    public string InWords(RoleAssignment role) => _words.Say(role);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddRoleAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        var problems = await manage.AddRoleAsync(Person, Form.Answers, cancellation);
        foreach (var (field, problem) in problems)
            ModelState.AddModelError($"Form.{field}", problem);
        return problems.Count == 0 ? RedirectToPage() : Page();
    }

    public async Task<IActionResult> OnPostRemoveRoleAsync(Guid assignment, CancellationToken cancellation) =>
        await LoadAsync(cancellation) ? Answer(await manage.RemoveRoleAsync(Person, assignment, cancellation)) : NotFound();

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation) ? Answer(await manage.LeaveAsync(Person, cancellation)) : NotFound();

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        await manage.ReturnAsync(Person, cancellation);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostResetPasswordAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        TempData["Link"] = $"{Request.Scheme}://{Request.Host}/invitation/{await manage.ResetPasswordAsync(Person, cancellation)}";
        TempData["For"] = Person.DisplayName;
        return RedirectToPage("Link");
    }

    public async Task<IActionResult> OnPostForgetElsewhereAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        await manage.ForgetAccountsElsewhereAsync(Person, cancellation);
        return RedirectToPage();
    }

    private IActionResult Answer(string? problem)
    {
        if (problem is null)
            return RedirectToPage();
        ModelState.AddModelError("", problem);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await manage.FindAsync(Id, cancellation) is not { } person)
            return false;
        Person = person;
        Elsewhere = await manage.AccountsElsewhereAsync(person);
        _words = await RolesInWords.LoadAsync(db, person.Assignments, cancellation);
        await Form.LoadChoicesAsync(db, reach, cancellation);
        return true;
    }
}
