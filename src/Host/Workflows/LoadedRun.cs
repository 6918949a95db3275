using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Workflows;

namespace SendWorkflows.Host.Workflows;

/// <summary>A run with what is needed to move it.</summary>
/// <param name="Run">The run, its pupil included.</param>
/// <param name="Workflow">The version it is pinned to.</param>
/// <param name="Calendar">Its school's calendar without the days on which it was paused, or <c>null</c> if there is none.</param>
public sealed record LoadedRun(WorkflowRun Run, Workflow Workflow, SchoolCalendar? Calendar)
{
    private (string? Text, Snapshot Snapshot) _read = (null, null!);

    /// <summary>The run as the engine knows it.</summary>
    /// <remarks>Read once for each text that the run has had.</remarks>
    public Snapshot Snapshot
    {
        get
        {
            if (!ReferenceEquals(_read.Text, Run.Snapshot))
                _read = (Run.Snapshot, Snapshot.FromJson(Run.Snapshot));
            return _read.Snapshot;
        }
    }

    /// <summary>The events that people can send it now; whether one is taken may depend on a guard.</summary>
    public IReadOnlyList<string> PossibleEvents => Transition.PossibleEvents(Workflow, Snapshot);

    /// <summary>The legal date that a delay's message may never come after, if there is one.</summary>
    internal DateOnly? LegalDateOf(string delay) =>
        Workflow.Delays.GetValueOrDefault(delay)?.NotAfter is { } name && Snapshot.Dates.TryGetValue(name, out var date) ? date : null;
}
