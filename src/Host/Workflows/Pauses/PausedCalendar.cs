using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Host.Workflows.Pauses;

/// <summary>A school's calendar as it counts for one run.</summary>
internal static class PausedCalendar
{
    /// <summary>The calendar without the days on which the run was or is paused.</summary>
    internal static SchoolCalendar? For(SchoolCalendar? calendar, IEnumerable<RunPause> pauses) => calendar?.PausedOn(
        pauses.Select(pause => (pause.From, Last: (pause.EndedOn ?? pause.Until).AddDays(-1))).Where(days => days.From <= days.Last).Select(days => new DateSpan(days.From, days.Last)));
}
