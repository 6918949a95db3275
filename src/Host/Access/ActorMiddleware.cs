using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace SendWorkflows.Host.Access;

/// <summary>
/// Loads the signed-in person's roles afresh for each request, so that a role taken away or a person who left loses access at once, and
/// opens the scope of pupils they may see.
/// </summary>
public sealed class ActorMiddleware(RequestDelegate next)
{
    /// <summary>Runs between authentication and authorization.</summary>
    public async Task InvokeAsync(HttpContext context, ActAs actAs)
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && !await actAs.RunAsync(id, context.RequestAborted))
        {
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        await next(context);
    }
}
