namespace SendWorkflows.Host.Scheduling;

/// <summary>The one place that chooses the computer's clock; all else takes <see cref="TimeProvider"/>.</summary>
internal static class RealClock
{
#pragma warning disable RS0030 // This is the choice that the ban on the ambient clock points to.
    internal static readonly TimeProvider Instance = TimeProvider.System;
#pragma warning restore RS0030
}
