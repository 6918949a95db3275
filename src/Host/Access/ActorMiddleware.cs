using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Access;

/// <summary>
/// Loads the signed-in person's roles afresh for each request, so that a role taken away or a person who left loses access at once, and
/// opens the scope of pupils they may see.
/// </summary>
public sealed class ActorMiddleware(RequestDelegate next)
{
    /// <summary>Runs between authentication and authorization.</summary>
    public async Task InvokeAsync(HttpContext context, AppDb db, Actor actor, AccessScope scope, ILentRoles lent, ISupportedPupils supported)
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            var found = await lent.FindAsync(id, context.RequestAborted);
            if (found is not var (user, held))
            {
                await context.SignOutAsync(IdentityConstants.ApplicationScheme);
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
            else
            {
                actor.Become(user, held);
                await ScopeOfActor.OpenAsync(scope, actor.Assignments, db, context.RequestAborted);
                if (actor.Assignments.Where(a => a is { Role: Roles.SupportStaff, SchoolId: not null }).Select(a => a.SchoolId!.Value).ToList() is { Count: > 0 } schools)
                    scope.Pupils.AddRange(await supported.OfAsync(user.Id, schools, context.RequestAborted));
            }
        }

        await next(context);
    }
}
