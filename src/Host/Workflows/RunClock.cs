using SendWorkflows.Engine.Calendars.Clocks;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Workflows;

/// <summary>A period of a run that the law sets, with the days used and left. Nothing moves its last day.</summary>
/// <param name="Title">What is to be done.</param>
/// <param name="Source">The paragraph, if the file names one.</param>
/// <param name="StartedOn">The day it is counted from; <c>null</c> where it is counted back from a day to come.</param>
/// <param name="StartTitle">What happened on that day.</param>
/// <param name="Standing">Where it stands today.</param>
/// <param name="DoneOn">The day on which it was done, as whoever recorded it says, else the day it was recorded; <c>null</c> while it is not.</param>
public sealed record RunClock(string Title, string? Source, DateOnly? StartedOn, string StartTitle, ClockStanding Standing, DateOnly? DoneOn)
{
    /// <summary>The clocks of a run whose dates are known, those still running first and then by their last day.</summary>
    /// <param name="workflow">The run's workflow.</param>
    /// <param name="snapshot">The run.</param>
    /// <param name="duties">Its duties, closed ones included: a clock runs until the duty that is due on its last day is done.</param>
    /// <param name="today">The day asked about.</param>
    /// <param name="claim">An exemption that the authority has recorded; it excuses lateness and moves no date.</param>
    public static IReadOnlyList<RunClock> Of(Workflow workflow, Snapshot snapshot, IReadOnlyCollection<Duty> duties, DateOnly today, ExemptionClaim? claim)
    {
        var counted = workflow.Actions.OfType<SetDateAction>()
            .Where(set => set.Due is not null && workflow.Dates[set.Name].Statutory && snapshot.Dates.ContainsKey(set.Name)).DistinctBy(set => set.Name);
        return [.. counted.Select(set => Of(workflow, snapshot, set, duties, today, claim)).OrderBy(clock => clock.DoneOn is not null).ThenBy(clock => clock.Standing.DueOn)];
    }

    private static RunClock Of(Workflow workflow, Snapshot snapshot, SetDateAction set, IReadOnlyCollection<Duty> duties, DateOnly today, ExemptionClaim? claim)
    {
        var date = workflow.Dates[set.Name];
        var due = snapshot.Dates[set.Name];
        var start = set.Due!.Expression!.Names is [var name, ..] && snapshot.Dates.TryGetValue(name, out var from) && from <= due ? (Name: name, On: (DateOnly?)from) : ("", null);
        var named = workflow.Actions.OfType<OpenDutyAction>().Where(open => open.Due?.Text == set.Name).Select(open => open.Name).ToHashSet(StringComparer.Ordinal);
        var owed = duties.Where(duty => named.Contains(duty.Name)).ToList();
        DateOnly? done = owed.Count > 0 && owed.TrueForAll(duty => duty.ClosedAt is not null) ? owed.Max(duty => duty.DoneOn ?? LocalDay.Of(duty.ClosedAt!.Value)) : null;
        return new RunClock(
            date.Title, date.Source, start.On, start.On is null ? "" : workflow.Dates.GetValueOrDefault(start.Name)?.Title ?? start.Name,
            StatutoryClock.Standing(start.On ?? today, due, today, done, claim), done);
    }
}
