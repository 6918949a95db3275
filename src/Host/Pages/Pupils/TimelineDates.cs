using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Pages.Pupils;

/// <summary>The dates of what is under way, such as an annual review's meeting and its legal end. Cycles have a drawing of their own.</summary>
internal static class TimelineDates
{
    internal static IEnumerable<TimelineEvent> Of(IReadOnlyList<OpenRun> runs, DateOnly today) =>
        runs.Where(run => run.CycleId is null)
            .SelectMany(run => run.Dates.Where(date => date.On >= DateOnly.FromDateTime(run.StartedAt)).Select(date => new TimelineEvent(date.On, $"{run.Title}: {date.Title}", date.On >= today)))
            .OrderBy(e => e.On).ThenBy(e => e.What, StringComparer.Ordinal);
}
