using System.Collections.Immutable;

namespace SendWorkflows.Engine.Workflows.Running;

/// <summary>What each history state remembers, and which states a transition really leads to.</summary>
internal sealed class HistoryValue
{
    private readonly Dictionary<WorkflowState, IReadOnlyList<WorkflowState>> _remembered = [];

    internal IReadOnlyList<WorkflowState>? this[WorkflowState history] => _remembered.GetValueOrDefault(history);

    /// <summary>What each remembers, by paths, for keeping.</summary>
    internal OrdinalDictionary<ImmutableArray<string>> ToOrdinal()
    {
        var paths = new OrdinalDictionaryBuilder<ImmutableArray<string>>(OrdinalDictionary<ImmutableArray<string>>.Empty);
        foreach (var (history, states) in _remembered)
            paths[history.Path] = [.. states.OrderBy(state => state.Order).Select(state => state.Path)];
        return paths.ToOrdinal();
    }

    internal void Restore(WorkflowState history, IReadOnlyList<WorkflowState> states) => _remembered[history] = states;

    /// <summary>Keeps what is active inside a state that is being left, and answers how many histories now remember it.
    /// <see href="https://www.w3.org/TR/scxml/#exitStates">SCXML exitStates</see></summary>
    internal int Remember(WorkflowState exited, Configuration configuration)
    {
        var count = 0;
        foreach (var history in exited.Children.Where(child => child.IsHistory))
        {
            count++;
            _remembered[history] = history.Kind == StateKind.DeepHistory
                ? [.. configuration.Where(state => state.IsAtomic && state.IsDescendantOf(exited))]
                : [.. configuration.Where(state => state.Parent == exited)];
        }

        return count;
    }

    /// <summary>Where a history leads that remembers nothing: its own target, else where its parent begins.</summary>
    internal static IReadOnlyList<WorkflowState> DefaultOf(WorkflowState history)
    {
        if (history.Initial.Count > 0)
            return history.Initial;
        var parent = history.Parent!;
        return parent.Kind == StateKind.Parallel ? [parent] : parent.Initial;
    }

    /// <summary>The targets with each history replaced by what it stands for.
    /// <see href="https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation">SCXML getEffectiveTargetStates</see></summary>
    internal List<WorkflowState> GetEffectiveTargetStates(IEnumerable<WorkflowState> targets)
    {
        var found = new List<WorkflowState>();
        foreach (var target in targets)
        {
            var states = !target.IsHistory ? [target] : this[target] ?? GetEffectiveTargetStates(DefaultOf(target));
            found.AddRange(states.Where(state => !found.Contains(state)));
        }

        return found;
    }
}
