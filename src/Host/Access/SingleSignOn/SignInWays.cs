namespace SendWorkflows.Host.Access.SingleSignOn;

/// <summary>How people may sign in here.</summary>
/// <param name="SingleSignOn">With accounts they have elsewhere; <c>null</c> for a password alone.</param>
/// <param name="Problems">Why the service cannot start, for whoever wrote the settings.</param>
public sealed record SignInWays(SingleSignOnSettings? SingleSignOn, IReadOnlyList<string> Problems)
{
    /// <summary>Whether this person's password is good for signing in.</summary>
    /// <param name="user">The person, with their roles.</param>
    public bool TakesPasswordOf(AppUser user) =>
        SingleSignOn is not { Only: true } || user.Assignments.Exists(role => role is { Role: Roles.Administrator, SchoolId: null });
}
