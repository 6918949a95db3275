using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Absences;

/// <summary>Records that a person is away and who stands in, and ends it early.</summary>
public sealed class RecordAbsence(AppDb db, AbsenceReach reach, AuditLog audit, TimeProvider time)
{
    /// <summary>The longest absence with one recording (days): access that is lent for longer is asked for again.</summary>
    public const int LongestDays = 366;

    /// <summary>The people who work at the school, by name.</summary>
    public Task<List<AppUser>> StaffAsync(Guid schoolId, CancellationToken cancellation) => db.Users.AsNoTracking()
        .Where(u => u.LeftAt == null && u.Assignments.Any(a => a.SchoolId == schoolId && Roles.SchoolStaff.Contains(a.Role)))
        .OrderBy(u => u.DisplayName).ThenBy(u => u.Id).ToListAsync(cancellation);

    /// <summary>What is away at the school now or will be, the earliest first.</summary>
    public Task<List<Absence>> OpenAsync(Guid schoolId, CancellationToken cancellation)
    {
        var today = time.Today();
        return db.Absences.AsNoTracking().Include(a => a.User).Include(a => a.Deputy).Where(a => a.SchoolId == schoolId && a.BackOn > today && a.FirstDay < a.BackOn)
            .OrderBy(a => a.FirstDay).ThenBy(a => a.User.DisplayName).ToListAsync(cancellation);
    }

    /// <summary>Records it. Returns what to mend, each with its field; nothing when it is done.</summary>
    public async Task<IReadOnlyList<(string Field, string Problem)>> RunAsync(Guid schoolId, AbsenceAnswers answers, CancellationToken cancellation)
    {
        var staff = await StaffAsync(schoolId, cancellation);
        var problems = answers.Problems(staff, reach, schoolId, time.Today(), await OpenAsync(schoolId, cancellation));
        if (problems.Count > 0)
            return problems;
        var absence = new Absence
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            UserId = answers.UserId!.Value,
            DeputyId = answers.DeputyId!.Value,
            SchoolId = schoolId,
            FirstDay = answers.FirstDay!.Value,
            BackOn = answers.BackOn!.Value,
        };
        db.Absences.Add(absence);
        var deputy = staff.Single(p => p.Id == absence.DeputyId).DisplayName;
        audit.Record("absence-recorded", "person", absence.UserId.ToString(), $"Away from {Words.Date(absence.FirstDay)}, back on {Words.Date(absence.BackOn)}; {deputy} stands in.", schoolId);
        await db.SaveChangesAsync(cancellation);
        return [];
    }

    /// <summary>Ends it today. Returns whether there was one that this person may end; ending one that has ended changes nothing.</summary>
    public async Task<bool> EndAsync(Guid absenceId, CancellationToken cancellation)
    {
        if (await db.Absences.SingleOrDefaultAsync(a => a.Id == absenceId, cancellation) is not { } absence || !reach.MayRecord(absence.SchoolId, absence.UserId))
            return false;
        var today = time.Today();
        if (absence.BackOn <= today)
            return true;
        absence.BackOn = today;
        audit.Record("absence-ended", "person", absence.UserId.ToString(), "Back early: nobody stands in any more.", absence.SchoolId);
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
