using System.Collections.Immutable;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Workflows.Running;

namespace SendWorkflows.Engine.Workflows.Checking;

/// <summary>Every way through part of a chart, whatever conditions answer: a breadth-first walk, so that the shortest way to a standing is the one found.</summary>
internal sealed class Paths
{
    /// <summary>More standings than any sensible workflow has: beyond it the walk ends, and what it has found is reported.</summary>
    private const int MostStandings = 2000;

    private static readonly HistoryValue NothingRemembered = new();
    private readonly PartOfChart _part;
    private readonly Workflow _workflow;

    private Paths(Workflow workflow, PartOfChart part) => (_workflow, _part) = (workflow, part);

    /// <summary>The standings in which the run has ended.</summary>
    internal static IEnumerable<Standing> ToTheEnds(Workflow workflow, PartOfChart part) => new Paths(workflow, part).Walk();

    private IEnumerable<Standing> Walk()
    {
        var root = _workflow.Root;
        var start = Enter(
            new Standing(new Configuration(), ImmutableSortedDictionary.Create<string, Place>(StringComparer.Ordinal), null, ""), new Configuration(), [],
            [new WorkflowTransition(root, "", null, [], [root], true, null, root.Place)], "") with
        { Before = null };
        var seen = new HashSet<string>(StringComparer.Ordinal) { start.Key };
        var waiting = new Queue<Standing>([start]);
        while (waiting.TryDequeue(out var standing))
        {
            if (IsComplete(root, standing.Configuration))
            {
                yield return standing;
                continue;
            }

            foreach (var next in Next(standing).Where(next => seen.Count < MostStandings && seen.Add(next.Key)))
                waiting.Enqueue(next);
        }
    }

    private IEnumerable<Standing> Next(Standing standing)
    {
        var at = standing.Configuration;
        var always = Choices(at, state => state.Always).ToList();
        var done = at.Where(state => IsComplete(state, at)).SelectMany(state => Choices(at, each => Named(each, DoneEvents.Of(state.Id)))).ToList();
        var steps = always.Concat(done).Where(chosen => chosen.Count > 0).Select(chosen => Take(standing, chosen)).ToList();
        // What is certain to follow at once leaves no time for anything else.
        var certain = always.TrueForAll(chosen => chosen.Count > 0) || (done.Count > 0 && done.TrueForAll(chosen => chosen.Count > 0) && !at.Any(HasPartsLeftOut));
        if (certain)
            return steps;
        var events = at.SelectMany(state => state.Transitions).Select(transition => transition.Event).Where(name => !name.StartsWith("xstate.done.", StringComparison.Ordinal)).Distinct();
        return steps
            .Concat(events.SelectMany(name => Choices(at, state => Named(state, name))).Where(chosen => chosen.Count > 0).Select(chosen => Take(standing, chosen)))
            .Concat(_part.Regions.Where(region => at.Contains(region.Parent!)).SelectMany(LeadingOut).Select(transition => Take(standing, [transition])));
    }

    private static IEnumerable<WorkflowTransition> Named(WorkflowState state, string name) => state.Transitions.Where(transition => TransitionSelection.Matches(transition.Event, name));

    /// <summary>The sets of transitions that may be taken together: for each innermost state the first whose condition may be true, or a later one, or none.</summary>
    private IEnumerable<List<WorkflowTransition>> Choices(Configuration at, Func<WorkflowState, IEnumerable<WorkflowTransition>> of)
    {
        IEnumerable<ImmutableList<WorkflowTransition>> chosen = [[]];
        foreach (var atomic in at.Where(state => state.IsAtomic))
        {
            var mine = Options(atomic, at, of).ToList();
            chosen = chosen.SelectMany(so => mine.Select(option => option is null ? so : so.Add(option)));
        }

        return chosen.Select(set => TransitionSets.RemoveConflictingTransitions(set, at, NothingRemembered));
    }

    private IEnumerable<WorkflowTransition?> Options(WorkflowState atomic, Configuration at, Func<WorkflowState, IEnumerable<WorkflowTransition>> of)
    {
        foreach (var transition in atomic.GetProperAncestors(null).Prepend(atomic).SelectMany(of))
        {
            var holds = Holds(transition.Guard, at);
            if (holds != false)
                yield return transition;
            if (holds == true)
                yield break;
        }

        yield return null;
    }

    /// <summary>What can be said of a condition where the run stands; <c>null</c> where it may come out either way.</summary>
    private bool? Holds(Guard? guard, Configuration at) => guard switch
    {
        null => true,
        StateInGuard inside when _part.Has(inside.State) => at.Contains(inside.State),
        NotGuard not => !Holds(not.Inner, at),
        AndGuard and => and.Guards.Select(each => Holds(each, at)).Aggregate((bool?)true, (all, each) => all & each),
        OrGuard or => or.Guards.Select(each => Holds(each, at)).Aggregate((bool?)false, (any, each) => any | each),
        _ => null,
    };

    private Standing Take(Standing standing, List<WorkflowTransition> transitions)
    {
        var exited = TransitionSets.ComputeExitSet(transitions, standing.Configuration, NothingRemembered);
        var left = new Configuration();
        left.UnionWith(standing.Configuration.Except(exited));
        return Enter(standing, left, exited.Reverse().SelectMany(state => state.Exit).Concat(transitions.SelectMany(transition => transition.Actions)), transitions, Label(transitions[0]));
    }

    private Standing Enter(Standing standing, Configuration left, IEnumerable<WorkflowAction> before, List<WorkflowTransition> transitions, string by)
    {
        var entered = EntrySet.ComputeEntrySet(transitions, NothingRemembered);
        var states = entered.States.Where(_part.Has).ToList();
        left.UnionWith(states);
        left.Add(_workflow.Root);
        return standing.Then(left, before.Concat(states.SelectMany(state => entered.ForDefaultEntry.Contains(state) ? state.Entry.Concat(state.InitialActions) : state.Entry)), by);
    }

    /// <summary>The transitions of a region left out that lead out of it.</summary>
    private IEnumerable<WorkflowTransition> LeadingOut(WorkflowState region) => _workflow.States.Where(state => state == region || state.IsDescendantOf(region))
        .SelectMany(state => state.Transitions.Concat(state.Always)).Where(transition => transition.Targets.Any(target => target != region && !target.IsDescendantOf(region)));

    private bool HasPartsLeftOut(WorkflowState state) => state.Kind == StateKind.Parallel && !state.RealChildren.All(_part.Has);

    /// <summary>Whether a state is finished; a parallel state counts as soon as what is looked at of it is.</summary>
    private bool IsComplete(WorkflowState state, Configuration at) => state.Kind switch
    {
        StateKind.Compound => state.Children.Any(child => child.Kind == StateKind.Final && at.Contains(child)),
        StateKind.Parallel => state.RealChildren.Where(_part.Has).All(child => IsComplete(child, at)),
        _ => false,
    };

    private static string Label(WorkflowTransition transition) => transition.Delay is { } delay ? $"after {delay}"
        : transition.Event.Length == 0 ? $"on from {transition.Source}"
        : transition.Event.StartsWith(DoneEvents.Reserved, StringComparison.Ordinal) ? $"when {transition.Source} is finished"
        : transition.Event;
}
