using System.Runtime;

namespace SendWorkflows.Benchmarks.Timers;

/// <summary>The runtime's compiler, which works beside the service and is not part of what a timer costs.</summary>
internal static class CompiledCode
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    /// <summary>Waits until it has nothing more to compile.</summary>
    internal static async Task RestAsync()
    {
        for (long before = -1, now; (now = JitInfo.GetCompiledMethodCount()) != before; before = now)
        {
            // The runtime tells how much it has compiled, and nothing tells when it is done.
            await Task.Delay(Quiet);
        }
    }
}
