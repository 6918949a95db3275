using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Absences;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Notifications;

namespace SendWorkflows.Host.Reports;

/// <summary>Duties of a school that nobody can do, because nobody holds their role for the pupil.</summary>
public sealed class EmptyRoles(AppDb db, StandIns standIns)
{
    private static readonly string[] Looked = [.. Roles.SchoolStaff, Roles.LaOfficer];

    /// <summary>
    /// The roles with nobody in them for some pupil, with how much waits, the most first: the school's own, and the officer of the authority where the pupil
    /// lives, because a period set by law may be running and nobody there would know.
    /// </summary>
    public async Task<IReadOnlyList<EmptyRole>> ReadAsync(Guid schoolId, CancellationToken cancellation)
    {
        var duties = await db.Duties.AsNoTracking().Include(d => d.Pupil).Where(d => d.SchoolId == schoolId && d.ClosedAt == null && d.Minutes > 0 && Looked.Contains(d.Role))
            .ToListAsync(cancellation);
        if (duties.Count == 0)
            return [];
        var people = await PeopleInRoles.OfAsync(db, standIns, [schoolId], cancellation);
        return [.. duties.Where(duty => people.Find(duty.Role, duty.Pupil).Count == 0).GroupBy(duty => duty.Role)
            .Select(group => new EmptyRole(group.Key, group.Count(), group.Select(duty => duty.PupilId).Distinct().Count()))
            .OrderByDescending(role => role.Duties).ThenBy(role => role.Role, StringComparer.Ordinal)];
    }
}

/// <summary>A role that nobody holds for some pupils.</summary>
/// <param name="Role">The role.</param>
/// <param name="Duties">How many open duties wait for it.</param>
/// <param name="Pupils">For how many pupils.</param>
public sealed record EmptyRole(string Role, int Duties, int Pupils);
