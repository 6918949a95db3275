using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Workflows.Running;

namespace SendWorkflows.Engine.Workflows.Moving;

/// <summary>Where each part of a run goes in another version of its workflow, and what has no place there.</summary>
internal sealed class MovePlan
{
    private readonly Workflow _to;
    private readonly MoveMapping _mapping;
    private readonly List<MoveIssue> _cannotMap = [];

    internal MovePlan(Workflow from, Workflow to, Snapshot snapshot, MoveMapping mapping)
    {
        (_to, _mapping) = (to, mapping);
        Left.Add(from.Root);
        Left.UnionWith(snapshot.Configuration.Select(path => from.StateAt(path)!));
        CheckMapping(from);
        var targets = snapshot.State.Select(path => Innermost(from, path)).OfType<WorkflowState>().Distinct().ToList();
        Entered = EntrySet.ComputeEntrySet([new WorkflowTransition(to.Root, "", null, [], targets, true, null, to.Root.Place)], new HistoryValue());
        CheckTogether(targets);
        foreach (var path in snapshot.Configuration)
        {
            if (Counterpart(path) is { } state && Entered.States.Contains(state))
                Carried.TryAdd(state, from.StateAt(path)!);
        }

        Carried.TryAdd(to.Root, from.Root);
        Vanished = [.. snapshot.Configuration.Select(path => from.StateAt(path)!)
            .Where(state => Counterpart(state.Path) is not { } other || !Entered.States.Contains(other))
            .OrderByDescending(state => state.Order)];
        CheckDuties(snapshot);
    }

    /// <summary>What a person must decide first.</summary>
    internal IReadOnlyList<MoveIssue> CannotMap => _cannotMap;

    /// <summary>The active states of the version left.</summary>
    internal Configuration Left { get; } = [];

    /// <summary>The states of the version entered in which the run will stand.</summary>
    internal EntrySet Entered { get; }

    /// <summary>Of these, the ones in which it already stands, with what they are in the version left.</summary>
    internal Dictionary<WorkflowState, WorkflowState> Carried { get; } = [];

    /// <summary>The active states of the version left that have no counterpart, innermost first.</summary>
    internal IReadOnlyList<WorkflowState> Vanished { get; }

    /// <summary>The state of the version entered that a path of the version left stands for, or <c>null</c>.</summary>
    internal WorkflowState? Counterpart(string path) => _to.StateAt(PathOf(path));

    /// <summary>The name of a duty in the version entered; empty if it is to be closed.</summary>
    internal string DutyName(string name) => _mapping.Duties.GetValueOrDefault(name, name);

    private string PathOf(string path)
    {
        for (var length = path.Length; length > 0; length = path.LastIndexOf('.', length - 1))
        {
            if (_mapping.States.TryGetValue(path[..length], out var mapped))
                return mapped + path[length..];
        }

        return path;
    }

    private WorkflowState? Innermost(Workflow from, string path)
    {
        if (Counterpart(path) is { IsHistory: false } state)
            return state;
        var wanted = PathOf(path);
        var help = NearestName.Help(wanted, _to.States.Where(each => !each.IsHistory).Select(each => each.Path).Where(each => each.Length > 0));
        Cannot(MoveSubject.State, path, $"The run is in \"{from.StateAt(path)!.Title}\" ({path}); version {_to.Version} has no state \"{wanted}\".", help ?? "Say which state it is now.");
        return null;
    }

    /// <summary>Of the states inside a state that is not parallel, only one can be active.</summary>
    private void CheckTogether(List<WorkflowState> targets)
    {
        foreach (var around in Entered.States.Where(state => state.Kind == StateKind.Compound))
        {
            var rivals = around.Children.Where(Entered.States.Contains).ToList();
            if (rivals.Count > 1)
                Cannot(MoveSubject.State, around.Path, $"In version {_to.Version} only one of {string.Join(", ", rivals.Select(state => $"\"{state}\""))} can be active at a time.", "Lead them to one state.");
        }
    }

    private void CheckMapping(Workflow from)
    {
        foreach (var (left, right) in _mapping.States)
        {
            if (from.StateAt(left) is null)
                Cannot(MoveSubject.Mapping, left, $"Version {from.Version} has no state \"{left}\".", NearestName.Help(left, from.States.Select(state => state.Path)));
            if (_to.StateAt(right) is null or { IsHistory: true })
                Cannot(MoveSubject.Mapping, left, $"Version {_to.Version} has no state \"{right}\" to be in.", NearestName.Help(right, _to.States.Select(state => state.Path)));
        }
    }

    private void CheckDuties(Snapshot snapshot)
    {
        foreach (var name in _mapping.Duties.Keys.Where(name => !snapshot.Duties.ContainsKey(name)))
            Cannot(MoveSubject.Mapping, name, $"The run has no open duty \"{name}\".", NearestName.Help(name, snapshot.Duties.Keys));
        var known = _to.Actions.OfType<OpenDutyAction>().Select(open => open.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var duty in snapshot.Duties.Values.Where(duty => DutyName(duty.Name) is { Length: > 0 } name && !known.Contains(name)))
            Cannot(MoveSubject.Duty, duty.Name, $"The duty \"{duty.Title}\" ({duty.Name}) is open; version {_to.Version} has no duty \"{DutyName(duty.Name)}\".", NearestName.Help(DutyName(duty.Name), known) ?? "Say which duty it is now, or that it ends.");
        foreach (var shared in snapshot.Duties.Keys.Select(DutyName).Where(name => name.Length > 0).GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            Cannot(MoveSubject.Duty, shared.Key, $"Two open duties would both be \"{shared.Key}\".", "End one of them.");
    }

    private void Cannot(MoveSubject subject, string name, string message, string? help) => _cannotMap.Add(new MoveIssue(subject, name, message, help));
}
