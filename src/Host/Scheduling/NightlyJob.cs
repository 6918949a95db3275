using Quartz;
using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Scheduling;

/// <summary>Quartz wakes it once a night, in a cluster on one node. It only notes that the night's work is owed; the next tick of any node does it.</summary>
[DisallowConcurrentExecution]
internal sealed class NightlyJob(IServiceScopeFactory scopes) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await using var work = scopes.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        await work.ServiceProvider.GetRequiredService<NightOwed>().NoteAsync(cancellationToken);
    }
}
