using Quartz;

namespace SendWorkflows.Host.Scheduling;

/// <summary>Quartz wakes it every few seconds; the tables say what is due.</summary>
[DisallowConcurrentExecution]
internal sealed class TickJob(Tick tick) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await tick.RunAsync(cancellationToken);
}
