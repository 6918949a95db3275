using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Demonstration;

/// <summary>The accounts to try, printed when the demonstration starts.</summary>
public sealed class DemonstrationAccounts(AppDb db, AccessScope scope)
{
    /// <summary>Writes a table of one person for each role, and the password they share.</summary>
    public async Task WriteAsync(TextWriter output, CancellationToken cancellation)
    {
        scope.OpenToSystem();
        var people = await db.Assignments.AsNoTracking()
            .Select(a => new
            {
                a.Role,
                a.User.Email,
                School = db.Schools.Where(s => s.Id == a.SchoolId).Select(s => s.Name).FirstOrDefault() ?? "",
                Class = db.Classes.Where(c => c.Id == a.ClassId).Select(c => c.Name).FirstOrDefault() ?? "",
            })
            .ToListAsync(cancellation);
        await output.WriteLineAsync($"  Sign in as any of these with the password: {StaffInventor.Password}");
        await output.WriteLineAsync();
        foreach (var (role, title) in Roles.Titles)
        {
            var person = people.Where(p => p.Role == role).OrderBy(p => p.School.StartsWith("Willow", StringComparison.Ordinal) ? 0 : 1)
                .ThenBy(p => p.Email!.Length).ThenBy(p => p.Email, StringComparer.Ordinal).FirstOrDefault();
            if (person is not null)
                await output.WriteLineAsync($"    {title,-24}{person.Email,-32}{string.Join(", ", new[] { person.School, person.Class }.Where(s => s.Length > 0))}");
        }

        await output.WriteLineAsync();
        await output.WriteLineAsync("  The other schools have the same: senco@kestrel.example, senco@brook.example and so on. A second policy editor,");
        await output.WriteLineAsync("  approver@authority.example, can approve what the first has written.");
        await output.WriteLineAsync();
    }
}
