using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Jobs;

namespace SendWorkflows.Host.Evidence;

/// <summary>
/// Makes a pack for each of several pupils. Each is a transaction of its own and unique for job and pupil: broken off at any moment, it goes on where it was. Each is
/// made as the person who asked, with the roles they hold by then. A pupil whose pack cannot be made keeps no other from theirs.
/// </summary>
internal sealed class PacksJob(AppDb db, IServiceScopeFactory scopes) : IJobKind
{
    internal const string Kind = "packs";

    public string Name => Kind;

    public async Task<JobResult> RunAsync(JobRun run, CancellationToken cancellation)
    {
        var request = run.Request<PacksRequest>();
        var made = (await db.EvidencePacks.Where(p => p.JobId == run.Id).Select(p => p.PupilId).ToListAsync(cancellation)).ToHashSet();
        var notMade = new List<PackNotMade>();
        foreach (var (number, pupil) in request.Pupils.Index())
        {
            run.Say(new WorkProgress("packs made", number, request.Pupils.Count));
            if (!made.Contains(pupil) && await MakeAsync(run, pupil, request.Kind, cancellation) is { } because)
                notMade.Add(new PackNotMade(pupil, because));
        }

        return new JobResult($"/evidence/batch/{run.Id}", PackNotMade.Write(notMade));
    }

    /// <summary>Makes a pack. Returns why it could not be made, or <c>null</c>.</summary>
    private async Task<string?> MakeAsync(JobRun run, Guid pupil, string kind, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await scope.ServiceProvider.GetRequiredService<ActAs>().RunAsync(run.AskedById, cancellation)
                && await scope.ServiceProvider.GetRequiredService<MakePack>().RunAsync(pupil, kind, run.Id, cancellation) is not null
                ? null
                : "is no longer among the pupils for whom you make packs";
        }
        catch (DbUpdateException overtaken) when (overtaken.IsConflict())
        {
            // It is there already.
            return null;
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or DbUpdateException) && problem.GetBaseException() is not DbException)
        {
            return $"could not be put together: {problem.Message}";
        }
    }
}

/// <summary>What is asked of packs for several pupils.</summary>
/// <param name="Kind">One of <see cref="PackKinds"/>.</param>
/// <param name="Pupils">The pupils, in the order of the list.</param>
internal sealed record PacksRequest(string Kind, IReadOnlyList<Guid> Pupils);
