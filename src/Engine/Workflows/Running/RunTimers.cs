namespace SendWorkflows.Engine.Workflows.Running;

/// <summary>Sets a state's timers when it is entered, ends them when it is left, and moves them when a date they rest on changes.</summary>
internal sealed class RunTimers(RunState run, DueDates due, List<Effect> effects)
{
    internal void Schedule(WorkflowState state)
    {
        foreach (var delay in state.After)
            Schedule(state, delay);
    }

    internal void Schedule(WorkflowState state, string delay)
    {
        var timer = Timer(state, run.Workflow.Delays[delay], out _);
        run.Timers[timer.Id] = timer;
        effects.Add(timer is { DueOn: { } on, DueUtc: { } at }
            ? new ScheduleTimer(timer.Id, timer.Name, on, at)
            : new TimerUnknown(timer.Id, timer.Name, timer.NotKnownBecause ?? ""));
    }

    internal void Cancel(WorkflowState state)
    {
        foreach (var id in state.After.Select(name => TimerId(name, state)).Where(run.Timers.Remove))
            effects.Add(new CancelTimer(id));
    }

    /// <summary>Counts every counted date again, as the calendar now is, then what rests on the dates.</summary>
    internal void Recount()
    {
        // One date may be counted from another, so this goes on until all agree; each pass settles at least one.
        for (var pass = 0; pass < run.Counted.Count && RecountOnce(); pass++)
        {
        }

        Recompute();
    }

    /// <summary>Works every pending timer and open duty out again and says which moved.</summary>
    internal void Recompute()
    {
        foreach (var before in run.Timers.Values)
            Recompute(before);
        foreach (var before in run.Duties.Values.Where(duty => duty.Due is not null))
            Recompute(before);
    }

    private bool RecountOnce()
    {
        var moved = false;
        foreach (var (name, counted) in run.Counted.Where(each => run.Workflow.Dues.ContainsKey(each.Value.Due)))
        {
            // A date that the calendar can no longer give stays as it was: a known date is not lost to a calendar that ends too soon.
            if (due.Day(run.Workflow.Dues[counted.Due], run.NamesFor(counted.Since)) is not { } date || run.Dates.TryGetValue(name, out var before) && before == date)
                continue;
            run.Dates[name] = date;
            effects.Add(new SetDate(name, date));
            moved = true;
        }

        return moved;
    }

    private void Recompute(PendingTimer before)
    {
        var (state, delay) = (run.Workflow.StateAt(before.State)!, run.Workflow.Delays[before.Name]);
        if (before.PlannedOn is { } day && PlannedDay(state, delay) == day)
            return;
        var planned = Planned(state, delay, out _, out _);
        if (planned.On == before.PlannedOn && (planned.On is not null || planned.Because == before.NotKnownBecause))
            return;
        var after = Timer(state, delay, out var because);
        run.Timers[after.Id] = after;
        effects.Add(after is { DueOn: { } on, DueUtc: { } at }
            ? new RescheduleTimer(after.Id, after.Name, on, at, before.DueOn, because)
            : new TimerUnknown(after.Id, after.Name, because));
    }

    private void Recompute(StandingDuty before)
    {
        var (text, names) = (run.Workflow.Dues[before.Due!], run.NamesFor(before.OpenedOn));
        if (due.Day(text, names) == before.DueOn)
            return;
        var answer = due.Answer(text, names);
        run.Duties[before.Name] = before with { DueOn = answer.On };
        effects.Add(new MoveDuty(before.Name, answer.On, answer.Because));
    }

    /// <summary>A timer's id as XState forms it.</summary>
    internal static string TimerId(string delay, WorkflowState state) => $"{delay}.{state.Id}";

    /// <summary>The day that the words give, moved to an open day, whatever day it is today.</summary>
    private DueAnswer Planned(WorkflowState state, Delay delay, out DueAnswer wanted, out RunDays names)
    {
        names = NamesIn(state);
        wanted = due.Answer(delay.Due, names);
        return due.Sent(delay, wanted, names, null);
    }

    /// <summary>The same day alone.</summary>
    private DateOnly? PlannedDay(WorkflowState state, Delay delay)
    {
        var names = NamesIn(state);
        return due.Sent(delay, new DueAnswer(due.Day(delay.Due, names), ""), names, null).On;
    }

    private RunDays NamesIn(WorkflowState state) => run.NamesFor(run.Entered.GetValueOrDefault(state.Path, due.Today));

    private PendingTimer Timer(WorkflowState state, Delay delay, out string because)
    {
        var planned = Planned(state, delay, out var wanted, out var names);
        var sent = planned.On is null ? planned : due.Sent(delay, wanted, names, due.Today);
        because = sent.Because;
        var id = TimerId(delay.Name, state);
        return sent.On is { } on
            ? new PendingTimer(id, delay.Name, state.Path, planned.On, on, due.InstantOn(on), null)
            : new PendingTimer(id, delay.Name, state.Path, planned.On, null, null, sent.Because);
    }
}
