using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Access;

/// <summary>Makes a piece of work a person's: with the roles they hold now, and only their pupils in sight.</summary>
public sealed class ActAs(AppDb db, Actor actor, AccessScope scope, ILentRoles lent, ISupportedPupils supported)
{
    /// <summary>Becomes this person. False if they have left.</summary>
    public async Task<bool> RunAsync(Guid userId, CancellationToken cancellation)
    {
        if (await lent.FindAsync(userId, cancellation) is not var (user, held))
            return false;
        actor.Become(user, held);
        scope.Person = user.Id;
        await ScopeOfActor.OpenAsync(scope, actor.Assignments, db, cancellation);
        if (actor.Assignments.Where(a => a is { Role: Roles.SupportStaff, SchoolId: not null }).Select(a => a.SchoolId!.Value).ToList() is { Count: > 0 } schools)
            scope.Pupils.AddRange(await supported.OfAsync(user.Id, schools, cancellation));
        return true;
    }
}
