using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Handovers;

/// <summary>Moves roles from one person to another, with everything that waits in them. It is undone by handing them back.</summary>
public sealed class TransferRoles(AppDb db, HandoverOfPerson handovers, AuditLog audit, TimeProvider time)
{
    /// <summary>Checks and moves. <c>null</c> where the person may not; otherwise what to mend, empty when it is done.</summary>
    /// <param name="schoolId">The school.</param>
    /// <param name="fromId">Whose roles they are.</param>
    /// <param name="toId">Who takes them.</param>
    /// <param name="assignments">The roles to move.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<IReadOnlyList<InputProblem>?> RunAsync(Guid schoolId, Guid fromId, Guid? toId, IReadOnlyCollection<Guid> assignments, CancellationToken cancellation)
    {
        if (await handovers.ReadAsync(schoolId, fromId, cancellation) is not { } handover)
            return null;
        var chosen = handover.Roles.Where(role => assignments.Contains(role.Id)).ToList();
        if (toId is null || toId == fromId || (await handovers.ColleaguesAsync(schoolId, cancellation)).All(c => c.Id != toId))
            return [new InputProblem("To", "Choose the colleague who takes over.")];
        if (chosen.Count == 0)
            return [new InputProblem("Roles", "Choose at least one role to hand over.")];
        var ids = chosen.Select(role => role.Id).ToList();
        var has = await db.Assignments.AsNoTracking().Where(a => a.UserId == toId && a.SchoolId == schoolId).ToListAsync(cancellation);
        foreach (var role in await db.Assignments.Where(a => ids.Contains(a.Id)).ToListAsync(cancellation))
        {
            db.Assignments.Remove(role);
            if (!has.Exists(a => a.Role == role.Role && a.ClassId == role.ClassId && a.YearFrom == role.YearFrom && a.YearTo == role.YearTo))
            {
                db.Assignments.Add(new RoleAssignment
                {
                    Id = Guid.CreateVersion7(time.GetUtcNow()),
                    UserId = toId.Value,
                    Role = role.Role,
                    SchoolId = schoolId,
                    ClassId = role.ClassId,
                    YearFrom = role.YearFrom,
                    YearTo = role.YearTo,
                });
            }
        }

        var words = string.Join("; ", chosen.Select(role => $"{role.Words} ({Words.Count(role.Open, "duty", "duties")})"));
        audit.Record("roles-handed-over", "person", fromId.ToString(), $"Handed over: {words}.", schoolId);
        audit.Record("roles-taken-over", "person", toId.Value.ToString(), $"Took over: {words}.", schoolId);
        await db.SaveChangesAsync(cancellation);
        return [];
    }
}
