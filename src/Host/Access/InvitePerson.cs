using Microsoft.AspNetCore.Identity;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Access;

/// <summary>Makes an account without a password and the link by which its owner sets one.</summary>
public sealed class InvitePerson(AppDb db, PeopleReach reach, OneUseLinks links, UserManager<AppUser> users, AuditLog audit, TimeProvider time)
{
    /// <summary>The link's secret, or what is wrong with the answers and where.</summary>
    public async Task<(string? Secret, IReadOnlyList<(string Field, string Problem)> Problems)> RunAsync(
        string? name, string? email, RoleAnswers role, CancellationToken cancellation)
    {
        var problems = new List<(string Field, string Problem)>();
        if (string.IsNullOrWhiteSpace(name))
            problems.Add(("Name", "Enter the person's name."));
        if (string.IsNullOrWhiteSpace(email) || !email.Contains('@', StringComparison.Ordinal))
            problems.Add(("Email", "Enter an email address, like name@school.sch.uk."));
        else if (await users.FindByEmailAsync(email.Trim()) is not null)
            problems.Add(("Email", $"\"{email.Trim()}\" already has an account. Open that person to add a role."));
        problems.AddRange(await role.ProblemsAsync(db, reach, cancellation));
        if (problems.Count > 0)
            return (null, problems);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var id = Guid.CreateVersion7(time.GetUtcNow());
        var user = new AppUser { Id = id, DisplayName = name!.Trim(), Email = email!.Trim(), UserName = email.Trim() };
        user.Assignments.Add(role.ToAssignment(Guid.CreateVersion7(time.GetUtcNow()), id));
        var made = await users.CreateAsync(user);
        if (!made.Succeeded)
            return (null, [.. made.Errors.Select(e => ("Email", e.Description))]);
        var secret = await links.AddAsync(id, cancellation);
        audit.Record("person-invited", "person", id.ToString(), $"Invited as {Roles.Titles[role.Role!]}.", role.SchoolId);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return (secret, []);
    }
}
