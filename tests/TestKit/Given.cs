using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.TestKit;

/// <summary>Builds what a test needs: valid by default, changed where the test cares. Nothing is shared between tests.</summary>
public static class Given
{
    public const string Password = "correct horse battery";

    /// <summary>An authority, by default Hammersmith and Fulham.</summary>
    public static Task<Authority> AuthorityAsync(this RunningService service, string code = "205", string ruleSet = "205-hammersmith-and-fulham") =>
        service.AddAsync(new Authority { Code = code, Name = $"Authority {code}", RuleSet = ruleSet });

    /// <summary>A school of that authority, with the term dates of an ordinary year unless others are given.</summary>
    public static async Task<School> SchoolAsync(this RunningService service, string name = "Willow Primary", string urn = "100001", string authority = "205", string? calendar = null)
    {
        var school = await service.AddAsync(new School
        {
            Id = Guid.CreateVersion7(),
            Urn = urn,
            Establishment = urn[^4..],
            Name = name,
            Phase = "primary",
            AuthorityCode = authority,
        });
        await service.AddAsync(new SchoolDates { SchoolId = school.Id, Calendar = calendar ?? TermDates.OrdinaryYear, ChangedAt = service.Now() });
        return school;
    }

    public static Task<SchoolClass> ClassAsync(this RunningService service, School school, string name = "4 Oak", int year = 4) =>
        service.AddAsync(new SchoolClass { Id = Guid.CreateVersion7(), SchoolId = school.Id, Name = name, YearGroup = year });

    public static Task<Pupil> PupilAsync(
        this RunningService service, School school, SchoolClass? inClass = null, string forename = "Ada", string surname = "Example", string? upn = null) =>
        service.AddAsync(new Pupil
        {
            Id = Guid.CreateVersion7(),
            SchoolId = school.Id,
            ClassId = inClass?.Id,
            Forename = forename,
            Surname = surname,
            Upn = upn,
            BornOn = new DateOnly(2018, 1, 15),
            YearGroup = inClass?.YearGroup ?? 4,
            HomeAuthorityCode = school.AuthorityCode,
            ChangedAt = service.Now(),
        });

    /// <summary>A person who can sign in with <see cref="Password"/>.</summary>
    public static Task<AppUser> PersonAsync(
        this RunningService service, string role, School? school = null, SchoolClass? ofClass = null, string? authority = null, string? email = null, int? yearFrom = null, int? yearTo = null) =>
        service.DoAsync(async services =>
        {
            var id = Guid.CreateVersion7();
            email ??= $"{role}-{id:N}@example.test";
            var user = new AppUser { Id = id, DisplayName = $"The {role}", Email = email, UserName = email };
            user.Assignments.Add(new RoleAssignment
            {
                Id = Guid.CreateVersion7(),
                UserId = id,
                Role = role,
                SchoolId = school?.Id,
                ClassId = ofClass?.Id,
                AuthorityCode = authority,
                YearFrom = yearFrom,
                YearTo = yearTo,
            });
            var made = await services.GetRequiredService<UserManager<AppUser>>().CreateAsync(user, Password);
            return made.Succeeded ? user : throw new InvalidOperationException(string.Join(" ", made.Errors.Select(e => e.Description)));
        });

    /// <summary>Signs a person in and returns their browser.</summary>
    public static async Task<Visitor> SignedInAsync(this RunningService service, AppUser user)
    {
        var visitor = service.Visit();
        await visitor.SignInAsync(user.Email!, Password);
        return visitor;
    }

    /// <summary>Saves one thing.</summary>
    public static Task<T> AddAsync<T>(this RunningService service, T thing)
        where T : class =>
        service.DoAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            db.Add(thing);
            await db.SaveChangesAsync();
            return thing;
        });

    public static DateTime Now(this RunningService service) => service.Clock.GetUtcNow().UtcDateTime;
}
