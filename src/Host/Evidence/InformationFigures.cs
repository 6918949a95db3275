using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.Reports;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Evidence;

/// <summary>The figures of a school's information report, small ones hidden.</summary>
public sealed class InformationFigures(AppDb db, SenRegister register, ProvisionReader provision, ProvisionWords words, TimeProvider time)
{

    /// <summary>Reads them for the one school in scope.</summary>
    internal async Task<SchoolInformation> ReadAsync(Guid schoolId, CancellationToken cancellation)
    {
        var today = time.Today();
        var year = SchoolYear.BeginningOf(today);
        var (lines, roll, ladders) = await register.ReadWithRollAsync(cancellation);
        var school = await db.Schools.AsNoTracking().Where(s => s.Id == schoolId)
            .Select(s => new { s.Name, Authority = db.Authorities.Where(a => a.Code == s.AuthorityCode).Select(a => a.Name).First() }).SingleAsync(cancellation);
        var sencos = await db.Users.AsNoTracking().Where(u => u.LeftAt == null && u.Assignments.Any(a => a.SchoolId == schoolId && a.Role == Roles.Senco)).OrderBy(u => u.DisplayName).Select(u => u.DisplayName).ToListAsync(cancellation);
        var reviews = await db.Reviews.AsNoTracking().Where(r => r.HeldOn >= year).GroupBy(r => r.Progress).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        var given = await provision.ReadAsync(db.GroupMembers.Where(m => m.Intervention.SchoolId == schoolId && m.Intervention.Until >= year && m.Intervention.From <= today), today, cancellation);
        var ladder = ladders.GetValueOrDefault(schoolId);
        return new SchoolInformation(school.Name, new Dictionary<string, InformationFigure>(StringComparer.Ordinal)
        {
            ["needs"] = InformationFigure.Of(Breakdown.Of("Pupils on the register by main type of need", lines.GroupBy(l => l.Need.Length > 0 ? l.Need : "not known").OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count())))),
            ["layers"] = InformationFigure.Of(Breakdown.Of("Pupils by layer of support", (ladder?.Layers ?? []).Select(l => (l.Name, lines.Count(r => r.LayerOrder == l.Order))).Where(p => p.Item2 > 0).Prepend(("Not on the register", roll - lines.Count)))),
            ["reviews"] = InformationFigure.Of(Breakdown.Of("Reviews of support this school year by progress found", words.Progress.Select(p => (p.Name, reviews.Find(r => r.Key == p.Id)?.Count ?? 0)))),
            ["progress"] = InformationFigure.Of(Breakdown.Of("Pupils in interventions this school year by progress recorded", words.Progress.Select(p => (p.Name, given.Count(l => l.Member.Progress == p.Id))).Append(("Not known yet", given.Count(l => l.Member.Progress is null))))),
            ["delivered"] = InformationFigure.Of(Delivered(given)),
            ["interventions"] = InformationFigure.Of([.. Named(given).Order(StringComparer.Ordinal)]),
            ["wellbeing"] = InformationFigure.Of([.. Named(given.Where(l => l.Intervention.Area == "SEMH")).Order(StringComparer.Ordinal)]),
            ["trained"] = InformationFigure.Of(Trained(given)),
            ["senco"] = InformationFigure.Of(sencos),
            ["authority"] = InformationFigure.Of([school.Authority]),
        });
    }

    private static List<string> Delivered(IReadOnlyList<ProvisionLine> given)
    {
        var row = new ProvisionRow("", null, given);
        return row.Pupils >= SmallNumbers.Smallest && row.DeliveredPercent is { } share ? [$"{share}% of the sessions planned so far this school year came about."] : [];
    }

    private static List<string> Trained(IReadOnlyList<ProvisionLine> given)
    {
        var each = given.Select(l => l.Intervention).DistinctBy(i => i.Id).ToList();
        return each.Count == 0 ? [] : [$"{each.Count(i => i.TrainedStaff == true)} of {Words.Count(each.Count, "intervention")} this school year are led by staff trained in them; of {each.Count(i => i.TrainedStaff is null)} it is not recorded."];
    }

    private IEnumerable<string> Named(IEnumerable<ProvisionLine> given) =>
        given.Select(l => l.Intervention).DistinctBy(i => i.Name).Select(i => $"{i.Name} ({words.WaveName(i.Wave).ToLowerInvariant()})");
}

/// <summary>A school's figures by the names that headings use.</summary>
internal sealed record SchoolInformation(string School, IReadOnlyDictionary<string, InformationFigure> Figures)
{
    /// <summary>One figure.</summary>
    /// <exception cref="InvalidOperationException">The file names a figure that does not exist.</exception>
    internal InformationFigure Of(string name) => Figures.GetValueOrDefault(name)
        ?? throw new InvalidOperationException($"rules/information-report.json names the figure \"{name}\". There are {string.Join(", ", Figures.Keys)}.");
}

/// <summary>What the records say under a heading: counts, or lines.</summary>
/// <param name="Breakdown">Counts, small ones hidden.</param>
/// <param name="Lines">Sentences or names.</param>
public sealed record InformationFigure(Breakdown? Breakdown, IReadOnlyList<string> Lines)
{
    internal static InformationFigure Of(Breakdown breakdown) => new(breakdown, []);

    internal static InformationFigure Of(IReadOnlyList<string> lines) => new(null, lines);
}
