using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Notifications;

/// <summary>At each tick: hands over the e-mails that wait. Each is claimed, so several nodes share them.</summary>
internal sealed class HandOverWork(HandOverEmails handOver) : ITickWork
{
    public int Order => 110;

    public bool IsShared => true;

    public async Task<IReadOnlyDictionary<string, int>> RunAsync(CancellationToken cancellation)
    {
        var (accepted, failed) = await handOver.RunAsync(cancellation);
        return new Dictionary<string, int> { ["e-mail handed over"] = accepted, ["e-mail failed, to be tried again"] = failed }
            .Where(pair => pair.Value > 0).ToDictionary();
    }
}
