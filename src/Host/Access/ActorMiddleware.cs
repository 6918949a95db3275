using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Access;

/// <summary>
/// Loads the signed-in person's roles afresh for each request, so that a role taken away or a person who left loses access at once, and
/// opens the scope of pupils they may see.
/// </summary>
internal sealed class ActorMiddleware(RequestDelegate next)
{
    /// <summary>Runs between authentication and authorization.</summary>
    public async Task InvokeAsync(HttpContext context, ActAs actAs, OneConnection connection)
    {
        if (!Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            await next(context);
            return;
        }

        // What a page reads: it asks the database several times, and gives the connection back when it has (Pages/ConnectionWhileHandled).
        if (HttpMethods.IsGet(context.Request.Method))
            await connection.OpenAsync(context.RequestAborted);
        try
        {
            if (!await actAs.RunAsync(id, context.RequestAborted))
            {
                await context.SignOutAsync(IdentityConstants.ApplicationScheme);
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
            }

            await next(context);
        }
        finally
        {
            await connection.CloseAsync();
        }
    }
}
