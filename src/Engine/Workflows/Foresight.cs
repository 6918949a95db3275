using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Engine.Workflows;

/// <summary>What time alone will bring to a run: its timers fire one after another while nobody does anything. A look ahead, for planning; nothing happens.</summary>
public static class Foresight
{
    private const int MostSteps = 50;

    private static readonly Dictionary<string, bool?> NoAnswers = [];

    /// <summary>
    /// The duties that will open by themselves until a day, with the day each will be due. One that a later timer closes or opens anew is told as it stands on that day. Conditions
    /// on rules count as not known, so what hangs on one is not foreseen.
    /// </summary>
    /// <param name="workflow">The run's workflow.</param>
    /// <param name="snapshot">The run.</param>
    /// <param name="until">The last day looked at.</param>
    /// <param name="nowUtc">The instant it is, UTC.</param>
    /// <param name="calendar">The school's calendar.</param>
    public static IReadOnlyList<OpenDuty> DutiesAhead(Workflow workflow, Snapshot snapshot, DateOnly until, DateTime nowUtc, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var opened = new Dictionary<string, OpenDuty>(StringComparer.Ordinal);
        var passed = new HashSet<string>(StringComparer.Ordinal);
        for (var steps = 0; steps < MostSteps && Next(snapshot, until, passed) is { } timer; steps++)
        {
            var at = timer.DueUtc > nowUtc ? timer.DueUtc.Value : nowUtc;
            var step = Transition.Next(workflow, snapshot, WorkflowEvent.Timer(timer.Id), NoAnswers, at, calendar);
            if (!step.Changed)
                passed.Add(timer.Id);
            foreach (var effect in step.Effects)
                Take(effect, opened);
            (snapshot, nowUtc) = (step.Snapshot, at);
        }

        return [.. opened.Values.OrderBy(duty => duty.DueOn).ThenBy(duty => duty.Name, StringComparer.Ordinal)];
    }

    private static PendingTimer? Next(Snapshot snapshot, DateOnly until, HashSet<string> passed) =>
        snapshot.Timers.Values.Where(timer => timer.DueUtc is not null && timer.DueOn <= until && !passed.Contains(timer.Id)).MinBy(timer => (timer.DueUtc, timer.Id));

    private static void Take(Effect effect, Dictionary<string, OpenDuty> opened)
    {
        switch (effect)
        {
            case OpenDuty duty:
                opened[duty.Name] = duty;
                break;
            case MoveDuty moved when opened.TryGetValue(moved.Name, out var duty):
                opened[moved.Name] = duty with { DueOn = moved.DueOn, DueBecause = moved.DueBecause };
                break;
            case CloseDuty closed:
                opened.Remove(closed.Name);
                break;
        }
    }
}
