using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Jobs;

namespace SendWorkflows.Host.Evidence;

/// <summary>Asks for packs of the pupils a person ticked, once they have seen for whom one would be made and for whom not.</summary>
public sealed class PacksForChosen(AppDb db, AskForJob ask, Actor actor)
{
    /// <summary>The most pupils at once.</summary>
    public const int Most = 100;

    /// <summary>
    /// Each pupil, by name, and why no pack would be made, if so. <c>null</c> if one of them is out of the person's sight: nothing is said about whom. One query.
    /// </summary>
    public async Task<IReadOnlyList<PackPreview>?> PreviewAsync(IReadOnlyCollection<Guid> chosen, CancellationToken cancellation)
    {
        var ids = chosen.Distinct().ToList();
        var pupils = await db.Pupils.AsNoTracking().Include(p => p.Class).Where(p => ids.Contains(p.Id)).OrderBy(p => p.Surname).ThenBy(p => p.Forename).ThenBy(p => p.Id).ToListAsync(cancellation);
        return pupils.Count < ids.Count ? null : [.. pupils.Select(pupil => new PackPreview(pupil.Id, pupil.SchoolId, pupil.Name, pupil.Class?.Name ?? "",
            actor.IsAnyIn(pupil.SchoolId, Roles.SeeWholeSchool) ? null : "is at a school where you do not answer for all pupils"))];
    }

    /// <summary>Asks for the packs of those for whom one can be made.</summary>
    /// <returns>The job.</returns>
    public Task<Guid> RunAsync(string kind, IReadOnlyList<PackPreview> pupils, CancellationToken cancellation)
    {
        var making = pupils.Where(pupil => pupil.Because is null).ToList();
        var school = making.Select(pupil => pupil.SchoolId).Distinct().ToList() is [var only] ? only : (Guid?)null;
        return ask.RunAsync(PacksJob.Kind, $"Making {Words.Count(making.Count, "pack")}: {PackKinds.Titles[kind]}", school, new PacksRequest(kind, [.. making.Select(pupil => pupil.Id)]), file: null, cancellation);
    }
}

/// <summary>A pupil a person ticked.</summary>
/// <param name="Id">The pupil.</param>
/// <param name="SchoolId">The pupil's school.</param>
/// <param name="Name">The name as people say it.</param>
/// <param name="ClassName">The class; empty if not known.</param>
/// <param name="Because">Why no pack would be made, to follow the name; <c>null</c> if one would.</param>
public sealed record PackPreview(Guid Id, Guid SchoolId, string Name, string ClassName, string? Because);
