using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Evaluations;

/// <summary>Each night: evaluates everybody, because time itself changes facts and ends deferrals, and a policy may have changed.</summary>
internal sealed class EvaluateEverybody(EvaluatePupils evaluate) : INightlyWork
{
    public async Task<IReadOnlyDictionary<string, int>> RunAsync(CancellationToken cancellation) => (await evaluate.AllAsync(cancellation)).InWords();
}
