using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Access;

/// <summary>What an administrator does to an account: roles, password, leaving, coming back. Nothing a person did is ever lost.</summary>
public sealed class ManagePerson(AppDb db, PeopleReach reach, OneUseLinks links, UserManager<AppUser> users, AuditLog audit, TimeProvider time)
{
    /// <summary>The person with their roles if in reach; otherwise <c>null</c>.</summary>
    public Task<AppUser?> FindAsync(Guid id, CancellationToken cancellation) =>
        reach.Reachable(db.Users.Include(u => u.Assignments)).SingleOrDefaultAsync(u => u.Id == id, cancellation);

    /// <summary>Gives another role. Returns what is wrong with the answers; nothing when it is done.</summary>
    public async Task<IReadOnlyList<(string Field, string Problem)>> AddRoleAsync(AppUser user, RoleAnswers role, CancellationToken cancellation)
    {
        var problems = await role.ProblemsAsync(db, reach, cancellation);
        if (problems.Count > 0)
            return problems;
        db.Assignments.Add(role.ToAssignment(Guid.CreateVersion7(time.GetUtcNow()), user.Id));
        audit.Record("role-given", "person", user.Id.ToString(), $"Given the role {Roles.Titles[role.Role!]}.", role.SchoolId);
        await db.SaveChangesAsync(cancellation);
        return [];
    }

    /// <summary>Takes a role away. Returns why not, or <c>null</c> when it is done.</summary>
    public async Task<string?> RemoveRoleAsync(AppUser user, Guid assignmentId, CancellationToken cancellation)
    {
        if (user.Assignments.SingleOrDefault(a => a.Id == assignmentId) is not { } assignment)
            return null;
        if (await LeavesNoAdministratorAsync(assignment.Role == Roles.Administrator && assignment.SchoolId is null ? user.Id : null, cancellation))
            return "This is the last administrator of the service. Make another one first.";
        db.Assignments.Remove(assignment);
        audit.Record("role-taken", "person", user.Id.ToString(), $"The role {Roles.Titles[assignment.Role]} was taken away.", assignment.SchoolId);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>Makes a link by which the person sets a new password. The old password works until the link is used.</summary>
    public async Task<string> ResetPasswordAsync(AppUser user, CancellationToken cancellation)
    {
        var secret = await links.AddAsync(user.Id, cancellation);
        audit.Record("password-reset-offered", "person", user.Id.ToString(), "A link to set a new password was made.");
        await db.SaveChangesAsync(cancellation);
        return secret;
    }

    /// <summary>What the accounts elsewhere are called with which the person signs in.</summary>
    public async Task<IReadOnlyList<string>> AccountsElsewhereAsync(AppUser user) => [.. (await users.GetLoginsAsync(user)).Select(login => login.ProviderDisplayName ?? login.LoginProvider)];

    /// <summary>Forgets the accounts elsewhere with which the person signs in; the next with their address takes that place.</summary>
    public async Task ForgetAccountsElsewhereAsync(AppUser user, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var login in await users.GetLoginsAsync(user))
            await users.RemoveLoginAsync(user, login.LoginProvider, login.ProviderKey);
        audit.Record("single-sign-on-forgotten", "person", user.Id.ToString(), "The single sign-on account was forgotten.");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Ends the person's access at once. Returns why not, or <c>null</c> when it is done.</summary>
    public async Task<string?> LeaveAsync(AppUser user, CancellationToken cancellation)
    {
        if (await LeavesNoAdministratorAsync(user.Id, cancellation))
            return "This is the last administrator of the service. Make another one first.";
        user.LeftAt = time.GetUtcNow().UtcDateTime;
        audit.Record("person-left", "person", user.Id.ToString(), "Access ended.");
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>Lets a person who left come back, with the roles they had.</summary>
    public async Task ReturnAsync(AppUser user, CancellationToken cancellation)
    {
        user.LeftAt = null;
        audit.Record("person-returned", "person", user.Id.ToString(), "Access restored.");
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<bool> LeavesNoAdministratorAsync(Guid? without, CancellationToken cancellation) =>
        without is { } id && !await db.Users.AnyAsync(
            u => u.Id != id && u.LeftAt == null && u.PasswordHash != null && u.Assignments.Any(a => a.Role == Roles.Administrator && a.SchoolId == null), cancellation)
        && await db.Assignments.AnyAsync(a => a.UserId == id && a.Role == Roles.Administrator && a.SchoolId == null, cancellation);
}
