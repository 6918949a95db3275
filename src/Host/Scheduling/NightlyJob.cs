using Quartz;

namespace SendWorkflows.Host.Scheduling;

/// <summary>Quartz wakes it once a night, in a cluster on one node.</summary>
[DisallowConcurrentExecution]
internal sealed class NightlyJob(Tick tick) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await tick.RunNightlyAsync(cancellationToken);
}
