namespace SendWorkflows.Host.Scheduling;

/// <summary>Work that time sets off. It runs in a service scope of its own that sees every pupil; doing it twice does it once.</summary>
public interface IScheduledWork
{
    /// <summary>When it comes among the others, lowest first: timers are 0, messages 100.</summary>
    int Order => 50;

    /// <summary>Whether several nodes may do it at once, because it claims each thing it does. Otherwise a node passes it by while another is at it.</summary>
    bool IsShared => false;

    /// <summary>Does what is due now.</summary>
    /// <returns>What was done, in words people understand, with how often; empty when nothing was due.</returns>
    Task<IReadOnlyDictionary<string, int>> RunAsync(CancellationToken cancellation);
}
