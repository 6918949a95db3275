using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Evaluations;

/// <summary>At each tick: evaluates the pupils about whom something changed.</summary>
internal sealed class EvaluateChanged(EvaluatePupils evaluate) : ITickWork
{
    public async Task<IReadOnlyDictionary<string, int>> RunAsync(CancellationToken cancellation) => (await evaluate.ChangedAsync(cancellation)).InWords();
}
