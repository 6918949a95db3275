using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Interventions;

/// <summary>A school's provision map (CoP 6.76): everything additional or different, who has it, and what it costs in the year of account.</summary>
public sealed class ProvisionMap(AppDb db, InterventionReach reach, ProvisionReader provision, TimeProvider time)
{
    /// <summary>The map; <c>null</c> if the school is out of reach. Six queries.</summary>
    /// <param name="schoolId">The school.</param>
    /// <param name="name">Its name.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<ProvisionMapView?> ReadAsync(Guid schoolId, string name, CancellationToken cancellation)
    {
        if (!reach.MayCost(schoolId))
            return null;
        var today = time.Today();
        var money = await SchoolMoney.ReadAsync(db, [schoolId], cancellation);
        var budget = money[schoolId].Budget;
        var (first, next) = (budget.YearOf(today), budget.YearOf(today).AddYears(1));
        var lines = await provision.ReadAsync(
            db.GroupMembers.Include(m => m.Pupil.Class).Include(m => m.Intervention.Leader)
                .Where(m => m.Intervention.SchoolId == schoolId && m.Intervention.Until >= first && m.Intervention.From < next && (m.Until == null || m.Until >= first)),
            today, money, cancellation);
        return new ProvisionMapView(schoolId, name, budget, today, [.. lines.OrderBy(l => l.Member.Pupil.Surname, StringComparer.Ordinal).ThenBy(l => l.Member.Pupil.Forename, StringComparer.Ordinal)]);
    }

    /// <summary>The schools whose map the person may see, by name. One query.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> SchoolsAsync(CancellationToken cancellation) =>
        [.. (await db.Schools.AsNoTracking().OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).ToListAsync(cancellation)).Where(s => reach.MayCost(s.Id)).Select(s => (s.Id, s.Name))];
}

/// <summary>A school's provision map.</summary>
/// <param name="SchoolId">The school.</param>
/// <param name="School">Its name.</param>
/// <param name="Budget">Its year of account and notional budget.</param>
/// <param name="Today">The day asked about.</param>
/// <param name="Lines">One line for each pupil and intervention.</param>
public sealed record ProvisionMapView(Guid SchoolId, string School, ProvisionBudget Budget, DateOnly Today, IReadOnlyList<ProvisionLine> Lines)
{
    /// <summary>The first day of the year of account.</summary>
    public DateOnly YearFrom => Budget.YearOf(Today);

    /// <summary>The last day of the year of account.</summary>
    public DateOnly YearUntil => YearFrom.AddYears(1).AddDays(-1);

    /// <summary>The lines gathered by one of <see cref="ProvisionGrouping"/>, in the order people look for them.</summary>
    public IReadOnlyList<ProvisionRow> By(ProvisionGrouping by, ProvisionWords words) => [.. (by switch
    {
        ProvisionGrouping.Class => Lines.GroupBy(l => (l.Member.Pupil.YearGroup, Name: l.Member.Pupil.Class?.Name ?? "No class")).OrderBy(g => g.Key).Select(g => new ProvisionRow(g.Key.Name, null, [.. g])),
        ProvisionGrouping.Year => Lines.GroupBy(l => l.Member.Pupil.YearGroup).OrderBy(g => g.Key).Select(g => new ProvisionRow(Host.Words.Year(g.Key), null, [.. g])),
        ProvisionGrouping.Area => Lines.GroupBy(l => l.Intervention.Area ?? "Several areas").OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new ProvisionRow(g.Key, null, [.. g])),
        ProvisionGrouping.Wave => Lines.GroupBy(l => l.Intervention.Wave).OrderBy(g => words.Waves.TakeWhile(w => w.Id != g.Key).Count()).Select(g => new ProvisionRow(words.WaveName(g.Key), null, [.. g])),
        ProvisionGrouping.Provision => Lines.GroupBy(l => l.Intervention.Id).Select(g => new ProvisionRow(g.First().Intervention.Name, $"/interventions/{g.Key}", [.. g])).OrderBy(r => r.Name, StringComparer.Ordinal),
        _ => Lines.GroupBy(l => l.Member.PupilId).Select(g => new ProvisionRow($"{g.First().Member.Pupil.Surname}, {g.First().Member.Pupil.Forename}", $"/pupils/{g.Key}", [.. g])),
    })];

    /// <summary>The same where it is long, in the parts in which people look: pupils by class, interventions by wave. Empty where it is short enough as it is.</summary>
    public IReadOnlyList<(ProvisionRow Whole, IReadOnlyList<ProvisionRow> Rows)> Folded(ProvisionGrouping by, ProvisionWords words) => by switch
    {
        ProvisionGrouping.Pupil => Folded(ProvisionGrouping.Class, by, words),
        ProvisionGrouping.Provision => Folded(ProvisionGrouping.Wave, by, words),
        _ => [],
    };

    private List<(ProvisionRow Whole, IReadOnlyList<ProvisionRow> Rows)> Folded(ProvisionGrouping parts, ProvisionGrouping by, ProvisionWords words) =>
        [.. By(parts, words).Select(whole => (whole, (this with { Lines = whole.Lines }).By(by, words)))];
}

/// <summary>What the map is gathered by.</summary>
public enum ProvisionGrouping
{
    /// <summary>A row for each pupil.</summary>
    Pupil,

    /// <summary>A row for each class.</summary>
    Class,

    /// <summary>A row for each year group.</summary>
    Year,

    /// <summary>A row for each broad area of need.</summary>
    Area,

    /// <summary>A row for each wave.</summary>
    Wave,

    /// <summary>A row for each intervention.</summary>
    Provision,
}
