using System.Globalization;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Engine.Workflows.Running;

namespace SendWorkflows.Engine.Tests.Workflows.Conformance.Scxml;

/// <summary>Plays a converted machine: what it sends comes back as an event, at once or when its clock reaches the delay.</summary>
internal sealed class ScxmlPlayer
{
    private readonly Workflow _workflow;
    private readonly Queue<string> _external = new();
    private readonly List<(int At, string Event, string Id)> _waiting = [];
    private Step _step;
    private int _clock;

    internal ScxmlPlayer(string machine)
    {
        _workflow = WithRaises(WorkflowReader.ReadUnchecked(new SourceText("scxml.json", machine)));
        _step = Transition.Start(_workflow, new StartInput(Runs.At("2026-09-07"), Runs.Calendar));
        Heed();
    }

    internal IEnumerable<string> State => _step.Snapshot.State.Select(path => path[(path.LastIndexOf('.') + 1)..]);

    internal void Send(string happening)
    {
        _external.Enqueue(happening);
        Drain();
    }

    /// <summary>Lets time pass; without an end, until nothing waits.</summary>
    internal void Wait(int? milliseconds)
    {
        Drain();
        var until = _clock + milliseconds ?? int.MaxValue;
        while (!_step.Snapshot.Done && _waiting.Where(each => each.At <= until).OrderBy(each => each.At).FirstOrDefault() is { Event: not null } next)
        {
            _waiting.Remove(next);
            _clock = next.At;
            Send(next.Event);
        }

        _clock = Math.Max(_clock, milliseconds is null ? _clock : until);
    }

    private void Drain()
    {
        while (!_step.Snapshot.Done && _external.TryDequeue(out var happening))
        {
            var next = Transition.Next(_workflow, _step.Snapshot, new WorkflowEvent(happening), new Dictionary<string, bool?>(), Runs.At("2026-09-07"), Runs.Calendar);
            _step = next;
            Heed();
        }
    }

    private void Heed()
    {
        foreach (var record in _step.Actions.OfType<RecordAction>())
        {
            var parts = record.Value!.Split('|');
            if (record.Name == "cancel")
                _waiting.RemoveAll(each => each.Id == parts[0]);
            else if (int.Parse(parts[1], CultureInfo.InvariantCulture) is var delay and > 0)
                _waiting.Add((_clock + delay, parts[0], parts[2]));
            else
                _external.Enqueue(parts[0]);
        }
    }

    private static Workflow WithRaises(Workflow workflow)
    {
        foreach (var state in workflow.States)
        {
            state.Entry = Raised(state.Entry);
            state.Exit = Raised(state.Exit);
            state.InitialActions = Raised(state.InitialActions);
            state.Transitions = [.. state.Transitions.Select(each => each with { Actions = Raised(each.Actions) })];
            state.Always = [.. state.Always.Select(each => each with { Actions = Raised(each.Actions) })];
        }

        return workflow;
    }

    private static IReadOnlyList<WorkflowAction> Raised(IReadOnlyList<WorkflowAction> actions) =>
        [.. actions.Select(action => action is RecordAction { Name: "raise" } record ? new RaiseAction(record.Value!, record.Place) : action)];
}
