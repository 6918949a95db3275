using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Duties;

namespace SendWorkflows.Host.Reports;

/// <summary>Open duties as lists show them. Standing duties, which take no time of their own, are left out.</summary>
internal static class OpenDuties
{
    internal static IQueryable<DutyLine> Where(AppDb db, Expression<Func<Duty, bool>> which) =>
        from duty in db.Duties.AsNoTracking().Where(which)
        where duty.ClosedAt == null && duty.Minutes > 0
        select new DutyLine(
            duty.Id,
            duty.SchoolId,
            duty.PupilId,
            duty.Pupil.Forename + " " + duty.Pupil.Surname,
            duty.Pupil.ClassId,
            duty.Pupil.Class!.Name,
            duty.Pupil.YearGroup,
            duty.RunId,
            db.Cycles.Where(c => c.RunId != null && c.RunId == duty.RunId).Select(c => (Guid?)c.Id).FirstOrDefault(),
            duty.Name,
            duty.Title,
            duty.Role,
            duty.EscalatedTo,
            duty.DueOn,
            duty.DueBecause,
            duty.Minutes,
            duty.OpenedAt)
        {
            PausedUntil = db.RunPauses.Where(p => p.RunId == duty.RunId && p.EndedOn == null).Select(p => (DateOnly?)p.Until).FirstOrDefault(),
        };

    /// <summary>The most urgent first: the earliest date, and what has no date last.</summary>
    internal static IEnumerable<DutyLine> MostUrgentFirst(this IEnumerable<DutyLine> duties) =>
        duties.OrderBy(d => d.DueOn ?? DateOnly.MaxValue).ThenBy(d => d.EscalatedTo is null).ThenBy(d => d.PupilName, StringComparer.Ordinal).ThenBy(d => d.Id);
}
