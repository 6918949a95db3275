using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Reports;

/// <summary>
/// A school's figures for its governors: the same rows the school sees, as counts with small ones hidden. The pupils are read in a scope of
/// their own, so that nothing about a pupil is in a governor's sight.
/// </summary>
public sealed class GovernorFigures(IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>The figures of one school. The caller asks whether the person may see this school's.</summary>
    public async Task<SchoolFigures> ReadAsync(Guid schoolId, CancellationToken cancellation)
    {
        await using var work = scopes.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<AccessScope>().Schools.Add(schoolId);
        var db = work.ServiceProvider.GetRequiredService<AppDb>();
        var school = await db.Schools.AsNoTracking().Where(s => s.Id == schoolId)
            .Select(s => new { s.Name, Dates = db.SchoolDates.Where(d => d.SchoolId == s.Id).FirstOrDefault() })
            .SingleAsync(cancellation);
        var (register, roll, ladders) = await work.ServiceProvider.GetRequiredService<SenRegister>().ReadWithRollAsync(cancellation);
        var ladder = ladders.GetValueOrDefault(schoolId);
        var calendar = school.Dates is { } dates ? work.ServiceProvider.GetRequiredService<CalendarCache>().Read(dates).Calendar : null;
        var today = time.Today();
        var since = calendar?.TermEndingOnOrAfter(today)?.First ?? today.AddMonths(-3);
        var duties = await db.Duties.AsNoTracking()
            .Where(d => d.Minutes > 0 && d.DueOn >= since && d.DueOn < today)
            .Select(d => new { d.DueOn, d.ClosedAt, d.DoneOn, Paused = db.RunPauses.Any(p => p.RunId == d.RunId && p.EndedOn == null) }).ToListAsync(cancellation);
        return new SchoolFigures(school.Name, since,
        [
            Breakdown.Of("Pupils by layer of support", Layers(register, roll, ladder)),
            Breakdown.Of("Pupils on the register by main type of need", Grouped(register, l => l.Need.Length > 0 ? l.Need : "not known")),
            Breakdown.Of("Pupils on the register by year", Grouped(register.OrderBy(l => l.YearGroup), l => Words.Year(l.YearGroup))),
            Breakdown.Of("Cycles of pupils on the register", Enum.GetValues<PlanState>().Select(s => (PlanStateWords.Of(s), register.Count(l => l.State == s)))),
            Breakdown.Of("Things due this term so far",
            [
                ("Done by the day", duties.Count(d => d.ClosedAt is { } at && (d.DoneOn ?? LocalDay.Of(at)) <= d.DueOn)),
                ("Done late", duties.Count(d => d.ClosedAt is { } at && (d.DoneOn ?? LocalDay.Of(at)) > d.DueOn)),
                ("Overdue and still open", duties.Count(d => d.ClosedAt is null && !d.Paused)),
                ("Paused", duties.Count(d => d.ClosedAt is null && d.Paused)),
            ]),
        ]);
    }

    /// <summary>
    /// Layers and the census code tell nearly the same story, so that two tables of them would give away in one what the other hides: there is
    /// only this one.
    /// </summary>
    private static IEnumerable<(string, int)> Layers(IReadOnlyList<RegisterLine> register, int roll, Ladder? ladder) =>
        (ladder?.Layers ?? []).Select(l => (l.Name, register.Count(r => r.LayerOrder == l.Order)))
            .Append(("On the register, layer not known", register.Count(r => r.LayerOrder == 0))).Where(part => part.Item2 > 0)
            .Prepend(("Not on the register", roll - register.Count));

    private static IEnumerable<(string, int)> Grouped(IEnumerable<RegisterLine> register, Func<RegisterLine, string> by) =>
        register.GroupBy(by).Select(g => (g.Key, g.Count()));
}

/// <summary>A school's figures.</summary>
/// <param name="School">The school's name.</param>
/// <param name="Since">The first day of what is counted as this term.</param>
/// <param name="Breakdowns">The figures.</param>
public sealed record SchoolFigures(string School, DateOnly Since, IReadOnlyList<Breakdown> Breakdowns);
