using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Jobs;

namespace SendWorkflows.Host.Evidence;

/// <summary>The packs made together, for those who answer for the whole school.</summary>
public sealed class PacksOfJob(AppDb db, MyWork work, Actor actor, AuditLog audit)
{
    /// <summary>The packs and what could not be made; <c>null</c> if none of them is in sight. What could not be made is known to whoever asked, while the work is listed. Three queries.</summary>
    public async Task<PacksMade?> ListAsync(Guid jobId, CancellationToken cancellation)
    {
        var packs = await PacksAsync(jobId, cancellation);
        var job = await work.FindAsync(jobId, cancellation);
        if (packs.Count == 0 && job?.Kind != PacksJob.Kind)
            return null;
        var notMade = PackNotMade.Read(job?.Notes);
        return new PacksMade(
            job,
            [.. packs.Select(pack => new PackOfMany(pack.Id, pack.Kind, pack.Pupil.Name, pack.Pupil.Class?.Name ?? "", PackContent.FromJson(pack.Content).Sections.Sum(section => section.Gaps.Count)))],
            packs.FirstOrDefault() is { } first ? (first.MadeAt, first.MadeBy.DisplayName) : null,
            notMade.Count == 0 ? [] : await NamedAsync(notMade, cancellation));
    }

    /// <summary>Every pack whole, by name; empty if none is in sight. One query, and one audit entry a pack.</summary>
    public async Task<IReadOnlyList<EvidencePack>> OpenAllAsync(Guid jobId, string how, CancellationToken cancellation)
    {
        var packs = await PacksAsync(jobId, cancellation);
        foreach (var pack in packs)
            audit.Record(how, "pack", pack.Id.ToString(), PacksOfPupil.Described(pack), pack.Pupil.SchoolId, pack.PupilId);
        await db.SaveChangesAsync(cancellation);
        return packs;
    }

    private async Task<List<EvidencePack>> PacksAsync(Guid jobId, CancellationToken cancellation)
    {
        var packs = await db.EvidencePacks.AsNoTracking().Include(p => p.MadeBy).Include(p => p.Pupil.Class).Where(p => p.JobId == jobId)
            .OrderBy(p => p.Pupil.Surname).ThenBy(p => p.Pupil.Forename).ThenBy(p => p.PupilId).ToListAsync(cancellation);
        packs.RemoveAll(pack => !actor.IsAnyIn(pack.Pupil.SchoolId, Roles.SeeWholeSchool));
        return packs;
    }

    private async Task<IReadOnlyList<(string Name, string Because)>> NamedAsync(IReadOnlyList<PackNotMade> notMade, CancellationToken cancellation)
    {
        var ids = notMade.Select(n => n.PupilId).ToList();
        var names = await db.Pupils.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);
        return [.. notMade.Select(n => (names.GetValueOrDefault(n.PupilId, "A pupil you no longer see"), n.Because)).Order()];
    }
}

/// <summary>Packs made together.</summary>
/// <param name="Job">The work, while it is listed and to whoever asked for it.</param>
/// <param name="Packs">The packs so far, by name.</param>
/// <param name="Made">When the first was made (UTC) and by whom.</param>
/// <param name="NotMade">For whom none could be made, and why.</param>
public sealed record PacksMade(Job? Job, IReadOnlyList<PackOfMany> Packs, (DateTime At, string By)? Made, IReadOnlyList<(string Name, string Because)> NotMade);

/// <summary>One of several packs.</summary>
/// <param name="Id">The pack.</param>
/// <param name="Kind">One of <see cref="PackKinds"/>.</param>
/// <param name="Name">The pupil.</param>
/// <param name="ClassName">The class; empty if not known.</param>
/// <param name="Gaps">How many things are not recorded.</param>
public sealed record PackOfMany(Guid Id, string Kind, string Name, string ClassName, int Gaps);
