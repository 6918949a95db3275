using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Engine.Workflows.Scenarios;

/// <summary>Plays a run through time: before each event every timer that has fallen due fires at its own instant, earliest first.</summary>
public sealed class Player
{
    private static readonly Dictionary<string, bool?> NoAnswers = [];

    private readonly Workflow _workflow;
    private readonly SchoolCalendar _calendar;
    private readonly List<PlayedStep> _steps = [];
    private Snapshot _snapshot;
    private DateTime _now;

    /// <summary>Begins a run.</summary>
    public Player(Workflow workflow, StartInput start)
    {
        (_workflow, _calendar, _now) = (workflow, start.Calendar, start.NowUtc);
        var step = Transition.Start(workflow, start);
        _snapshot = step.Snapshot;
        _steps.Add(new PlayedStep(_now, "", step));
    }

    /// <summary>Every step so far, the start first.</summary>
    public IReadOnlyList<PlayedStep> Steps => _steps;

    /// <summary>The run as it stands.</summary>
    public Snapshot Snapshot => _snapshot;

    /// <summary>Lets time pass. An instant before the last one changes nothing: time only goes forward.</summary>
    public void PassTime(DateTime untilUtc)
    {
        while (NextTimer(untilUtc) is { } timer)
        {
            _now = timer.DueUtc > _now ? timer.DueUtc.Value : _now;
            Take(WorkflowEvent.Timer(timer.Id), NoAnswers);
        }

        _now = untilUtc > _now ? untilUtc : _now;
    }

    /// <summary>Lets time pass, then sends an event.</summary>
    public Step Send(DateTime atUtc, WorkflowEvent happening, IReadOnlyDictionary<string, bool?>? guards = null)
    {
        PassTime(atUtc);
        return Take(happening, guards ?? NoAnswers);
    }

    private PendingTimer? NextTimer(DateTime untilUtc) => _snapshot.Timers.Values
        .Where(timer => timer.DueUtc <= untilUtc)
        .OrderBy(timer => timer.DueUtc)
        .ThenBy(timer => timer.Id, StringComparer.Ordinal)
        .FirstOrDefault();

    private Step Take(WorkflowEvent happening, IReadOnlyDictionary<string, bool?> guards)
    {
        var step = Transition.Next(_workflow, _snapshot, happening, guards, _now, _calendar);
        _snapshot = step.Snapshot;
        _steps.Add(new PlayedStep(_now, happening.Name, step));
        return step;
    }
}
