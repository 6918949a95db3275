using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Tests.Cycles;

namespace SendWorkflows.Host.Tests.Timers;

internal static class BrokenRun
{
    /// <summary>Makes a run's snapshot unreadable, so that whatever moves the run fails.</summary>
    internal static Task BreakAsync(this CycleSetting setting, Guid runId) =>
        setting.AskAsync(db => db.WorkflowRuns.Where(r => r.Id == runId).ExecuteUpdateAsync(r => r.SetProperty(x => x.Snapshot, "{ broken")));
}
