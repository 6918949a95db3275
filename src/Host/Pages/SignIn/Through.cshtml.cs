using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Access.SingleSignOn;

namespace SendWorkflows.Host.Pages.SignIn;

public sealed class ThroughModel(SignInThrough through, SignInWays ways, SignInManager<AppUser> signIn) : PageModel
{
    /// <summary>The accounts that are good here too.</summary>
    public string Name => ways.SingleSignOn!.Name;

    /// <summary>Why nobody was signed in.</summary>
    public string Refusal { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string? returnUrl, string? problem, CancellationToken cancellation)
    {
        if (ways.SingleSignOn is null)
            return NotFound();
        if (problem is not null)
            return Refuse(problem == "unreachable" ? $"{Name} cannot be reached at the moment. Try again in a few minutes." : $"{Name} did not sign you in.");
        var said = await HttpContext.AuthenticateAsync(IdentityConstants.ExternalScheme);
        if (said.Principal is null)
            return LocalRedirect("/sign-in");
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        var (user, refusal) = await through.FindAsync(said.Principal, cancellation);
        if (user is null)
            return Refuse(refusal!);
        await signIn.SignInAsync(user, isPersistent: false);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }

    private PageResult Refuse(string why)
    {
        Refusal = why;
        return Page();
    }
}
