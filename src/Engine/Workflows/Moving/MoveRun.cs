using System.Globalization;
using SendWorkflows.Engine.Workflows.Running;

namespace SendWorkflows.Engine.Workflows.Moving;

/// <summary>
/// Takes a run up in another version. A state that the run already stands in is carried over: nothing is done again, its day of entering
/// stays, a timer that has fired stays fired. A state without a counterpart is left and a new one is entered, with their actions.
/// </summary>
internal sealed class MoveRun(Workflow to, Snapshot snapshot, MovePlan plan, RunState run, StepRun step)
{
    private readonly List<MoveIssue> _leftBehind = [];

    internal IReadOnlyList<MoveIssue> LeftBehind => _leftBehind;

    internal void Do()
    {
        foreach (var (name, value) in to.Context.Where(value => !run.Data.ContainsKey(value.Key)))
        {
            run.Data[name] = value;
            step.Tell(new Record(name, value));
        }

        Remember();
        step.Actions.Do(plan.Vanished.SelectMany(state => state.Exit));
        EndTimers();
        MoveDuties();
        foreach (var state in plan.Entered.States)
        {
            var byDefault = plan.Entered.ForDefaultEntry.Contains(state);
            if (plan.Carried.TryGetValue(state, out var before))
                Carry(state, before, byDefault);
            else
                step.Enter(state, byDefault);
        }

        run.Done = run.Configuration.IsInFinalState(to.Root);
        step.Settle(NewlyFinished());
    }

    private void Carry(WorkflowState state, WorkflowState before, bool byDefault)
    {
        run.Configuration.Add(state);
        if (snapshot.Entered.TryGetValue(before.Path, out var day))
            run.Entered[state.Path] = day;
        foreach (var delay in state.After)
        {
            var pending = snapshot.Timers.GetValueOrDefault(RunTimers.TimerId(delay, before));
            if (pending is not null && pending.Id == RunTimers.TimerId(delay, state))
                run.Timers[pending.Id] = pending with { State = state.Path };
            else if (pending is not null || !before.After.Contains(delay))
                step.Timers.Schedule(state, delay);
        }

        if (byDefault)
            step.Actions.Do(state.InitialActions);
    }

    /// <summary>Ends the timers that go nowhere, and those that go on under another id.</summary>
    private void EndTimers()
    {
        var kept = plan.Carried.SelectMany(pair => pair.Key.After
            .Where(delay => pair.Value.After.Contains(delay))
            .Select(delay => (Before: RunTimers.TimerId(delay, pair.Value), Now: RunTimers.TimerId(delay, pair.Key))))
            .ToLookup(pair => pair.Before, pair => pair.Now, StringComparer.Ordinal);
        foreach (var timer in snapshot.Timers.Values.Where(timer => !kept[timer.Id].Contains(timer.Id)))
        {
            step.Tell(new CancelTimer(timer.Id));
            if (!kept.Contains(timer.Id))
                _leftBehind.Add(new MoveIssue(MoveSubject.Timer, timer.Id, string.Create(CultureInfo.InvariantCulture, $"The wait \"{timer.Name}\" of \"{timer.State}\" has no place in version {to.Version}: it is ended.")));
        }
    }

    /// <summary>Gives each open duty the words of the version entered: its role, its title and its due date.</summary>
    private void MoveDuties()
    {
        var opened = to.Actions.OfType<OpenDutyAction>().ToLookup(open => open.Name, StringComparer.Ordinal);
        foreach (var duty in run.Duties.Values.ToList())
        {
            run.Duties.Remove(duty.Name);
            var name = plan.DutyName(duty.Name);
            if (name != duty.Name || !opened.Contains(name))
                step.Tell(new CloseDuty(duty.Name, string.Create(CultureInfo.InvariantCulture, $"moved to version {to.Version}")));
            if (name.Length == 0 || !opened.Contains(name))
                continue;
            var open = opened[name].FirstOrDefault(each => each.Due?.Text == duty.Due) ?? opened[name].First();
            step.Actions.TakeOver(duty, open);
        }
    }

    private void Remember()
    {
        foreach (var (path, remembered) in snapshot.History)
        {
            var states = remembered.Select(plan.Counterpart).OfType<WorkflowState>().ToList();
            if (plan.Counterpart(path) is { IsHistory: true } history && states.Count == remembered.Length && states.TrueForAll(state => !state.IsHistory && state.IsDescendantOf(history.Parent!)))
                run.History.Restore(history, states);
            else
                _leftBehind.Add(new MoveIssue(MoveSubject.History, path, string.Create(CultureInfo.InvariantCulture, $"Version {to.Version} cannot go back to {string.Join(", ", remembered.Select(each => $"\"{each}\""))}: \"{path}\" remembers nothing.")));
        }
    }

    /// <summary>States that are finished in this version, but for those whose end the other version has dealt with.</summary>
    private List<WorkflowState> NewlyFinished() => run.Configuration
        .Where(state => state.Parent is not null && state.Kind is StateKind.Compound or StateKind.Parallel && run.Configuration.IsInFinalState(state))
        .Where(state => !plan.Carried.TryGetValue(state, out var before) || !plan.Left.IsInFinalState(before) || before.Transitions.All(transition => transition.Event != DoneEvents.Of(before.Id)))
        .OrderByDescending(state => state.Order)
        .ToList();
}
