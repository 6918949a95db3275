using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Jobs;

/// <summary>Removes the records of work that ended long ago, and the file of work that was given up and that nobody has let be tried again within a week.</summary>
internal sealed class EndJobs(AppDb db, JobSettings settings, TimeProvider time) : INightlyWork
{
    public async Task<IReadOnlyDictionary<string, int>> RunAsync(CancellationToken cancellation)
    {
        var (ended, forgotten) = (Before(settings.KeptDays), Before(Math.Min(Job.RetryDays, settings.KeptDays)));
        await db.JobPieces.Where(p => db.Jobs.Any(j => j.Id == p.JobId && j.FinishedAt < forgotten)).ExecuteDeleteAsync(cancellation);
        var count = await db.Jobs.Where(j => j.FinishedAt < ended).ExecuteDeleteAsync(cancellation);
        return count == 0 ? new Dictionary<string, int>() : new Dictionary<string, int> { ["records of ended work removed"] = count };
    }

    private DateTime Before(int days) => time.GetUtcNow().UtcDateTime.AddDays(-days);
}
