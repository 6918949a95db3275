using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Handovers;

/// <summary>Works out what one person holds. Duties belong to roles, so handing over a role hands over all that waits in it.</summary>
public sealed class HandoverOfPerson(AppDb db, Actor actor, TimeProvider time)
{
    /// <summary>The roles that can be handed over so: those that work with pupils, save the headteacher's, which an administrator gives.</summary>
    public static IReadOnlyList<string> Transferable { get; } = [Roles.Senco, Roles.Slt, Roles.PhaseLeader, Roles.ClassTeacher, Roles.SupportStaff];

    /// <summary>The colleagues at the person's schools who work with pupils, by name.</summary>
    public Task<List<AppUser>> ColleaguesAsync(Guid schoolId, CancellationToken cancellation) =>
        db.Users.AsNoTracking().Include(u => u.Assignments).Where(u => u.LeftAt == null && u.Assignments.Any(a => a.SchoolId == schoolId && Roles.SchoolStaff.Contains(a.Role)))
            .OrderBy(u => u.DisplayName).ToListAsync(cancellation);

    /// <summary>Whether the reader may hand over at this school.</summary>
    public bool May(Guid schoolId) => actor.IsAnyIn(schoolId, Roles.Head, Roles.Slt);

    /// <summary>What they hold; <c>null</c> if they do not work there or the reader may not hand over there. Five queries.</summary>
    public async Task<Handover?> ReadAsync(Guid schoolId, Guid userId, CancellationToken cancellation)
    {
        if (!May(schoolId) || (await ColleaguesAsync(schoolId, cancellation)) is not { } colleagues || colleagues.Find(c => c.Id == userId) is not { } person)
            return null;
        var today = time.Today();
        var classes = await db.Classes.AsNoTracking().Where(c => c.SchoolId == schoolId).ToDictionaryAsync(c => c.Id, c => c.Name, cancellation);
        var duties = await db.Duties.AsNoTracking().Include(d => d.Pupil).Where(d => d.SchoolId == schoolId && d.ClosedAt == null && d.Minutes > 0).ToListAsync(cancellation);
        var planned = await db.ParentMeetings.CountAsync(m => m.MadeByUserId == userId && m.RecordedAt == null && m.CalledOff == null && m.Pupil.SchoolId == schoolId, cancellation);
        var standsIn = await db.Absences.AsNoTracking().Where(a => a.DeputyId == userId && a.SchoolId == schoolId && a.BackOn > today).Select(a => a.User.DisplayName).ToListAsync(cancellation);
        var held = person.Assignments.Where(a => a.SchoolId == schoolId && Transferable.Contains(a.Role)).OrderBy(a => a.Role, StringComparer.Ordinal).ToList();
        return new Handover(person, [.. held.Select(role => Line(role, duties, classes, colleagues, today))], planned, standsIn);
    }

    private static HeldRole Line(RoleAssignment role, List<Duty> duties, Dictionary<Guid, string> classes, List<AppUser> colleagues, DateOnly today)
    {
        var mine = duties.Where(d => (d.EscalatedTo ?? d.Role) == role.Role && role.Covers(d.Pupil)).ToList();
        var shared = colleagues.Any(c => c.Id != role.UserId && c.Assignments.Any(a => a.SchoolId == role.SchoolId && a.Role == role.Role
            && (a.ClassId is null || a.ClassId == role.ClassId) && (a.YearFrom is null || a.YearFrom <= role.YearFrom) && (a.YearTo is null || a.YearTo >= role.YearTo)));
        return new HeldRole(role.Id, Say(role, classes), mine.Count, mine.Count(d => d.DueOn < today), mine.Sum(d => d.Minutes), mine.Select(d => d.PupilId).Distinct().Count(), shared);
    }

    /// <summary>The role and where it holds.</summary>
    internal static string Say(RoleAssignment role, Dictionary<Guid, string> classes) => Roles.Titles[role.Role]
        + (role.ClassId is { } one ? ", " + classes.GetValueOrDefault(one, "a class that is gone") : "")
        + (role is { YearFrom: { } from, YearTo: { } to } ? $", {Words.Year(from)} to {Words.Year(to)}" : "");
}
