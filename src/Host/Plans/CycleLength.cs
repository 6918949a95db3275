using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Plans;

/// <summary>Between which days a cycle's review may lie. The Code sets no length: both ends are policy values of the workflow file, counted when the cycle begins.</summary>
/// <param name="Earliest">The earliest day; <c>null</c> if the version sets none.</param>
/// <param name="Latest">The latest day; <c>null</c> if the version sets none.</param>
internal sealed record CycleLength(DateOnly? Earliest, DateOnly? Latest)
{
    /// <summary>What the run's version says.</summary>
    internal static CycleLength Of(LoadedRun? run) => new(On(run, "reviewEarliest"), On(run, "reviewLatest"));

    /// <summary>Why a day is too early or too late, and what to do; <c>null</c> if it is neither.</summary>
    internal string? Problem(DateOnly day) =>
        day < Earliest ? $"{Words.Date(day)} is too soon to tell whether the support helps: the policy asks for {Words.Date(Earliest)} or later. If the support has to change sooner, review it when it does."
        : day > Latest ? $"{Words.Date(day)} is too long to wait: the policy asks for a review by {Words.Date(Latest)}. A cycle can be repeated."
        : null;

    private static DateOnly? On(LoadedRun? run, string name) => run is not null && run.Snapshot.Dates.TryGetValue(name, out var date) ? date : null;
}
