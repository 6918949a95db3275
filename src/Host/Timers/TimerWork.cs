using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Timers;

internal sealed class TimerWork(DueTimers timers) : ITickWork
{
    public int Order => 0;

    public bool IsShared => true;

    public async Task<IReadOnlyDictionary<string, int>> RunAsync(CancellationToken cancellation)
    {
        var outcome = await timers.FireAsync(cancellation);
        return new Dictionary<string, int> { ["timer fired"] = outcome.Fired, ["timer failed"] = outcome.Failed }
            .Where(pair => pair.Value > 0).ToDictionary();
    }
}
