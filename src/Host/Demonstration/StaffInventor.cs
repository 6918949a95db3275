using Microsoft.AspNetCore.Identity;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Demonstration;

/// <summary>Invents the people who can sign in. All share one password, printed when the demonstration starts.</summary>
internal sealed class StaffInventor(Invention invention, IPasswordHasher<AppUser> hasher, Dice dice)
{
    internal const string Password = "willow kestrel brook";
    private string? _hash;

    /// <summary>The people of a school: its posts, phase leaders, and a teacher and a teaching assistant for each class.</summary>
    internal IEnumerable<AppUser> OfSchool(InventedSchool plan, School school, IReadOnlyList<SchoolClass> classes)
    {
        foreach (var post in invention.Posts.Where(p => p.PerSchool))
            yield return Person($"{post.Email}@{plan.Domain}", post.Role, school.Id);
        foreach (var phase in plan.Phases)
            yield return Person($"{phase.Email}@{plan.Domain}", Roles.PhaseLeader, school.Id, yearFrom: phase.From, yearTo: phase.To);
        foreach (var group in classes)
        {
            var suffix = group.Name == plan.FirstTeacher ? "" : "." + group.Name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
            yield return Person($"teacher{suffix}@{plan.Domain}", Roles.ClassTeacher, school.Id, group.Id);
            yield return Person($"assistant{suffix}@{plan.Domain}", Roles.SupportStaff, school.Id, group.Id);
        }
    }

    /// <summary>The people outside schools.</summary>
    internal IEnumerable<AppUser> OutsideSchools() =>
        invention.Posts.Where(p => !p.PerSchool).Select(post => Person(post.Email, post.Role, authority: post.Authority));

    private AppUser Person(
        string email, string role, Guid? school = null, Guid? ofClass = null, string? authority = null, int? yearFrom = null, int? yearTo = null)
    {
        var person = new AppUser
        {
            Id = dice.Id(),
            DisplayName = invention.Names.OfStaff(dice),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = dice.Id().ToString("N"),
        };
        // Hashing is slow on purpose; one hash serves everyone, as they share the password.
        person.PasswordHash = _hash ??= hasher.HashPassword(person, Password);
        person.Assignments.Add(new RoleAssignment
        {
            Id = dice.Id(),
            UserId = person.Id,
            Role = role,
            SchoolId = school,
            ClassId = ofClass,
            AuthorityCode = authority,
            YearFrom = yearFrom,
            YearTo = yearTo,
        });
        return person;
    }
}
