using Microsoft.AspNetCore.Authorization;
using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Pages;

/// <summary>The person must hold one of the roles; no roles at all means that being signed in is enough.</summary>
internal sealed record HoldsOneOf(IReadOnlyList<string> Roles) : IAuthorizationRequirement;

internal sealed class HoldsOneOfHandler(Actor actor) : AuthorizationHandler<HoldsOneOf>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, HoldsOneOf requirement)
    {
        if (actor.UserId is not null && (requirement.Roles.Count == 0 || requirement.Roles.Any(actor.Is)))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
