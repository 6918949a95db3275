using SendWorkflows.Engine.Workflows;
using Timer = SendWorkflows.Host.Timers.Timer;

namespace SendWorkflows.Host.Workflows;

/// <summary>What a due timer leads to, worked out and not yet written.</summary>
/// <param name="Timer">The timer.</param>
/// <param name="Loaded">Its run.</param>
/// <param name="Revision">The run's revision that it was worked out for.</param>
/// <param name="Step">What it leads to.</param>
/// <param name="Cause">The timer as a cause, with the instant that counts.</param>
internal sealed record TimerStep(Timer Timer, LoadedRun Loaded, int Revision, Step Step, StepCause Cause)
{
    /// <summary>Whether the run has moved since it was worked out.</summary>
    internal bool IsOvertaken => Revision != Loaded.Run.Revision;
}
