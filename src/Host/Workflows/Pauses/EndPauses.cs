using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Workflows.Pauses;

/// <summary>At each tick: lets runs go on whose pause is over, before their timers are looked at.</summary>
internal sealed class EndPauses(AppDb db, PauseRun pause, TimeProvider time) : ITickWork
{
    public int Order => -5;

    public async Task<IReadOnlyDictionary<string, int>> RunAsync(CancellationToken cancellation)
    {
        var today = time.Today();
        var over = await db.RunPauses.Where(p => p.EndedOn == null && p.Until <= today).OrderBy(p => p.Until).ThenBy(p => p.Id).Select(p => p.RunId).ToListAsync(cancellation);
        foreach (var run in over)
        {
            await Saving.WithRetriesAsync(db, async () =>
            {
                await pause.StageOverAsync(run, cancellation);
                return true;
            }, _ => true, cancellation);
        }

        return over.Count == 0 ? new Dictionary<string, int>() : new Dictionary<string, int> { ["pause over"] = over.Count };
    }
}
