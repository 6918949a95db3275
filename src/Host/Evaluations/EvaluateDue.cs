using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Evaluations;

/// <summary>Each night: evaluates those whose day has come, because time itself changes facts and ends deferrals, and those whose policy or term dates have changed.</summary>
internal sealed class EvaluateDue(EvaluatePupils evaluate) : INightlyWork
{
    public async Task<IReadOnlyDictionary<string, int>> RunAsync(CancellationToken cancellation) => (await evaluate.DueAsync(cancellation)).InWords();
}
