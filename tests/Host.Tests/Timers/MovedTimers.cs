using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Tests.Timers;

internal static class MovedTimers
{
    /// <summary>Moves a timer of every run to another instant, in the run and in its row, as the service itself would; told the instant it had and its share of the whole, from 0.</summary>
    internal static async Task<int> MoveTimersAsync(this AppDb db, string name, Func<DateTime, double, DateTime> due)
    {
        var timers = await db.Timers.Where(t => t.Name == name).ToListAsync();
        var runs = await db.WorkflowRuns.ToDictionaryAsync(run => run.Id);
        for (var i = 0; i < timers.Count; i++)
        {
            var (timer, run) = (timers[i], runs[timers[i].RunId]);
            timer.DueAt = due(timer.DueAt!.Value, (double)i / timers.Count);
            var snapshot = Snapshot.FromJson(run.Snapshot);
            run.Snapshot = (snapshot with { Timers = snapshot.Timers.With(timer.TimerId, snapshot.Timers[timer.TimerId] with { DueUtc = timer.DueAt }) }).ToJson();
        }

        return await db.SaveChangesAsync();
    }

    /// <summary>Takes away every timer but those of a name, from the runs and from their rows.</summary>
    internal static async Task<int> KeepTimersAsync(this AppDb db, string name)
    {
        await db.Timers.Where(t => t.Name != name).ExecuteDeleteAsync();
        foreach (var run in await db.WorkflowRuns.ToListAsync())
        {
            var snapshot = Snapshot.FromJson(run.Snapshot);
            run.Snapshot = (snapshot with { Timers = snapshot.Timers.Without(timer => timer.Value.Name != name) }).ToJson();
        }

        return await db.SaveChangesAsync();
    }
}
