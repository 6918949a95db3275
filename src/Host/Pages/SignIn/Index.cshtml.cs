using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Pages.SignIn;

public sealed class IndexModel(SignInManager<AppUser> signIn) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var user = Email is { Length: > 0 } ? await signIn.UserManager.FindByEmailAsync(Email.Trim()) : null;
        if (user is { LeftAt: null } && Password is { Length: > 0 }
            && (await signIn.PasswordSignInAsync(user, Password, isPersistent: false, lockoutOnFailure: true)).Succeeded)
            return Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl) : LocalRedirect("/");

        ModelState.AddModelError(nameof(Email), "The email address or password is not right, or the account is locked for a few minutes after too many tries.");
        return Page();
    }
}
