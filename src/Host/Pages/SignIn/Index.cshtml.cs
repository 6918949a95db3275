using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Access.SingleSignOn;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Pages.SignIn;

public sealed class IndexModel(SignInManager<AppUser> signIn, SignInWays ways, AppDb db) : PageModel
{
    /// <summary>The accounts elsewhere that are good here too; <c>null</c> if there are none.</summary>
    public SingleSignOnSettings? SingleSignOn => ways.SingleSignOn;

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    private string Refusal => "The email address or password is not right, or the account is locked for a few minutes after too many tries."
        + (SingleSignOn is { Only: true, Name: var name } ? $" Unless you run the service, sign in with {name}." : "");

    public void OnGet()
    {
    }

    /// <summary>Leads to where the other account is.</summary>
    public IActionResult OnGetElsewhere() => ways.SingleSignOn is null
        ? NotFound()
        : Challenge(new AuthenticationProperties { RedirectUri = "/sign-in/through" + QueryString.Create("returnUrl", Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/") }, SingleSignOnRegistration.Scheme);

    public async Task<IActionResult> OnPostAsync()
    {
        var user = Email is { Length: > 0 } ? await signIn.UserManager.FindByEmailAsync(Email.Trim()) : null;
        if (user is not null && ways.SingleSignOn is { Only: true })
            await db.Entry(user).Collection(u => u.Assignments).LoadAsync();
        if (user is { LeftAt: null } && ways.TakesPasswordOf(user) && Password is { Length: > 0 }
            && (await signIn.PasswordSignInAsync(user, Password, isPersistent: false, lockoutOnFailure: true)).Succeeded)
            return Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl) : LocalRedirect("/");

        ModelState.AddModelError(nameof(Email), Refusal);
        return Page();
    }
}
