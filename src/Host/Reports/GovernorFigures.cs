using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Reports;

/// <summary>
/// A school's figures. For its governors they are counts with small ones hidden, in every table; for those who may open every pupil of the school nothing is hidden, in
/// none. The pupils are read in a scope of their own, so that nothing about a pupil is in a governor's sight.
/// </summary>
public sealed class GovernorFigures(IServiceScopeFactory scopes, TimeProvider time)
{

    /// <summary>
    /// The figures of one school, or of one among several: then kinds of provision are left to the table of all, which hides for all at once. The caller asks
    /// whether the person may see this school's.
    /// </summary>
    /// <param name="schoolId">The school.</param>
    /// <param name="amongSeveral">Whether it is one of several that small numbers are hidden for together.</param>
    /// <param name="isWhole">Whether nothing is hidden, because the reader may open every pupil of the school.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<SchoolFigures> ReadAsync(Guid schoolId, bool amongSeveral, bool isWhole, CancellationToken cancellation)
    {
        await using var work = scopes.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<AccessScope>().Schools.Add(schoolId);
        var db = work.ServiceProvider.GetRequiredService<AppDb>();
        var today = time.Today();
        var yearBegan = SchoolYear.BeginningOf(today);
        var school = await db.Schools.AsNoTracking().Where(s => s.Id == schoolId)
            .Select(s => new
            {
                s.Name,
                Dates = db.SchoolDates.Where(d => d.SchoolId == s.Id).FirstOrDefault(),
                Requests = db.AssessmentRequests.Count(r => r.Pupil.SchoolId == s.Id && r.MadeOn >= yearBegan),
            })
            .SingleAsync(cancellation);
        var (register, roll, ladders) = await work.ServiceProvider.GetRequiredService<SenRegister>().ReadWithRollAsync(cancellation);
        var calendar = school.Dates is { } dates ? work.ServiceProvider.GetRequiredService<CalendarCache>().Read(dates).Calendar : null;
        var since = calendar?.TermEndingOnOrAfter(today)?.First ?? today.AddMonths(-3);
        var duties = await db.Duties.AsNoTracking()
            .Where(d => d.Minutes > 0 && d.DueOn >= since && d.DueOn < today)
            .Select(d => new { d.DueOn, d.ClosedAt, d.DoneOn, Paused = db.RunPauses.Any(p => p.RunId == d.RunId && p.EndedOn == null) }).ToListAsync(cancellation);
        var facts = await GovernorFacts.ReadAsync(db, today, cancellation);
        return new SchoolFigures(school.Name, since,
        [
            ProvisionFigures.OfRoll(register, roll, isWhole),
            amongSeveral ? null : ProvisionFigures.OfRegister(register, isWhole),
            amongSeveral ? null : ProvisionFigures.Layers(register, ladders.GetValueOrDefault(schoolId), isWhole),
            Breakdown.Of("Pupils on the register by main type of need", Grouped(register.OrderBy(l => l.NeedInWords, StringComparer.Ordinal), l => l.Need.Length > 0 ? char.ToUpperInvariant(l.NeedInWords[0]) + l.NeedInWords[1..] : "Not known"), isWhole),
            Breakdown.Of("Pupils on the register by year", Grouped(register.OrderBy(l => l.YearGroup), l => Words.Year(l.YearGroup)), isWhole),
            Breakdown.Of("Cycles of pupils on the register", Enum.GetValues<PlanState>().Select(s => (PlanStateWords.Of(s), register.Count(l => l.State == s))), isWhole),
            Breakdown.Of("Pupils on the register by meetings with their parents this school year", GovernorFacts.Meetings(register, facts, yearBegan), isWhole),
            Breakdown.Of("Things due this term so far",
            [
                ("Done by the day", duties.Count(d => d.ClosedAt is { } at && (d.DoneOn ?? LocalDay.Of(at)) <= d.DueOn)),
                ("Done late", duties.Count(d => d.ClosedAt is { } at && (d.DoneOn ?? LocalDay.Of(at)) > d.DueOn)),
                ("Overdue and still open", duties.Count(d => d.ClosedAt is null && !d.Paused)),
                ("Paused", duties.Count(d => d.ClosedAt is null && d.Paused)),
            ], isWhole),
        ])
        {
            ByProvision = ProvisionFigures.Counts(register),
            Roll = ProvisionFigures.RollShown(register, roll, isWhole),
            Areas = [.. register.SelectMany(l => l.Areas).Distinct().Order(StringComparer.Ordinal).Select(area => PartOfWhole.Of(area, register.Count(l => l.Areas.Contains(area)), register.Count, isWhole))],
            Specialists = GovernorFacts.Specialists(register, facts, yearBegan, isWhole),
            Compared = GovernorFacts.Compared(register, facts, isWhole),
            RequestsThisYear = PartOfWhole.Of("Pupils for whom an EHC needs assessment was requested this school year", school.Requests, Math.Max(roll, school.Requests), isWhole),
            Ladder = isWhole ? LayersByYear.Whole(register, ladders.GetValueOrDefault(schoolId)) : amongSeveral ? null : LayersByYear.Hidden(register, ladders.GetValueOrDefault(schoolId)),
            LastYear = amongSeveral ? null : ProvisionFigures.LastYear(facts.ProvisionLastYear, isWhole),
            IsWhole = isWhole,
        };
    }

    private static IEnumerable<(string, int)> Grouped(IEnumerable<RegisterLine> register, Func<RegisterLine, string> by) =>
        register.GroupBy(by).Select(g => (g.Key, g.Count()));
}

/// <summary>A school's figures.</summary>
/// <param name="School">The school's name.</param>
/// <param name="Since">The first day of what is counted as this term.</param>
/// <param name="Breakdowns">The figures that are parts of one whole. One that would say too little is <c>null</c>.</param>
public sealed record SchoolFigures(string School, DateOnly Since, IReadOnlyList<Breakdown?> Breakdowns)
{
    /// <summary>The register by census code, before anything is hidden: for figures of several schools, and never for a page.</summary>
    internal IReadOnlyList<int> ByProvision { get; init; } = [];

    /// <summary>Pupils on roll; <c>null</c> where it would give away how few are not on the register.</summary>
    public int? Roll { get; init; }

    /// <summary>Pupils on the register by area of need; one can be in several.</summary>
    public IReadOnlyList<PartOfWhole> Areas { get; init; } = [];

    /// <summary>Pupils on the register whom a specialist saw this school year; one can be seen by several.</summary>
    public IReadOnlyList<PartOfWhole> Specialists { get; init; } = [];

    /// <summary>Attendance and attainment of pupils on the register and of others.</summary>
    public IReadOnlyList<Comparison> Compared { get; init; } = [];

    /// <summary>Requests for an EHC needs assessment.</summary>
    public PartOfWhole? RequestsThisYear { get; init; }

    /// <summary>Whether nothing is hidden.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Layers by year group; <c>null</c> where they cannot be shown.</summary>
    public LayersByYear? Ladder { get; init; }

    /// <summary>SEN support and EHC plans a year ago; <c>null</c> where nothing is known of then.</summary>
    public Breakdown? LastYear { get; init; }
}

/// <summary>One figure for pupils on the register and for others.</summary>
/// <param name="Label">What is compared.</param>
/// <param name="OnRegister">For pupils on the register, with its unit; "hidden" where few would show, "not known" where nothing is.</param>
/// <param name="Others">For everybody else.</param>
public sealed record Comparison(string Label, string OnRegister, string Others);
