using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows;

/// <summary>One state of a workflow.</summary>
public sealed class WorkflowState
{
    private readonly List<WorkflowState> _children = [];

    internal WorkflowState(string key, WorkflowState? parent, string? writtenId, string rootId, StateKind kind, int order, Place place)
    {
        Key = key;
        Parent = parent;
        Kind = kind;
        Order = order;
        Place = place;
        Path = parent is null ? "" : parent.Path.Length == 0 ? key : $"{parent.Path}.{key}";
        Id = writtenId ?? (Path.Length == 0 ? rootId : $"{rootId}.{Path}");
        parent?._children.Add(this);
    }

    /// <summary>The name it has inside its parent.</summary>
    public string Key { get; }

    /// <summary>Its names from the outermost state inwards, joined by dots; empty for the workflow itself. Unique in the workflow.</summary>
    public string Path { get; }

    /// <summary>Its id as XState forms it: the written <c>id</c>, else the workflow's id and the path.</summary>
    public string Id { get; }

    /// <summary>What kind of state it is.</summary>
    public StateKind Kind { get; }

    /// <summary>The state around it, or <c>null</c> for the workflow itself.</summary>
    public WorkflowState? Parent { get; }

    /// <summary>Its place in document order, counted from 0.</summary>
    public int Order { get; }

    /// <summary>Where it is written.</summary>
    public Place Place { get; }

    /// <summary>The states inside in document order, histories included.</summary>
    public IReadOnlyList<WorkflowState> Children => _children;

    /// <summary>What people call it: <c>meta.title</c>, else its key.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>What it means, for the person who looks at a run: <c>meta.description</c>, or <c>null</c>.</summary>
    public string? Description { get; internal set; }

    /// <summary>The paragraph it rests on: <c>meta.source</c>, or <c>null</c>.</summary>
    public string? Source { get; internal set; }

    /// <summary>Where a compound state begins, or where a history leads that remembers nothing; empty where the file says nothing.</summary>
    public IReadOnlyList<WorkflowState> Initial { get; internal set; } = [];

    /// <summary>What is done when a compound state begins at its <see cref="Initial"/>.</summary>
    public IReadOnlyList<WorkflowAction> InitialActions { get; internal set; } = [];

    /// <summary>What is done on entering.</summary>
    public IReadOnlyList<WorkflowAction> Entry { get; internal set; } = [];

    /// <summary>What is done on leaving.</summary>
    public IReadOnlyList<WorkflowAction> Exit { get; internal set; } = [];

    /// <summary>Its transitions on events in document order: <c>on</c>, then <c>onDone</c>, then <c>after</c>.</summary>
    public IReadOnlyList<WorkflowTransition> Transitions { get; internal set; } = [];

    /// <summary>Its transitions without an event (<c>always</c>) in document order.</summary>
    public IReadOnlyList<WorkflowTransition> Always { get; internal set; } = [];

    /// <summary>The delays that begin on entering, in document order; a name of the workflow's delays each.</summary>
    public IReadOnlyList<string> After { get; internal set; } = [];

    /// <summary>Whether it has no states inside that can be active.</summary>
    public bool IsAtomic => Kind is StateKind.Atomic or StateKind.Final;

    /// <summary>Whether it stands for remembered states.</summary>
    public bool IsHistory => Kind is StateKind.ShallowHistory or StateKind.DeepHistory;

    /// <summary>Whether it lies inside <paramref name="other"/>, at any depth.
    /// <see href="https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation">SCXML isDescendant</see></summary>
    public bool IsDescendantOf(WorkflowState other)
    {
        for (var state = Parent; state is not null; state = state.Parent)
        {
            if (state == other)
                return true;
        }

        return false;
    }

    /// <summary>The states around it from the inside outwards, up to but without <paramref name="end"/>.
    /// <see href="https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation">SCXML getProperAncestors</see></summary>
    internal IEnumerable<WorkflowState> GetProperAncestors(WorkflowState? end)
    {
        if (end == this)
            yield break;
        for (var state = Parent; state is not null && state != end; state = state.Parent)
            yield return state;
    }

    /// <summary>The states inside that can be active.</summary>
    internal IEnumerable<WorkflowState> RealChildren => _children.Where(child => !child.IsHistory);

    /// <summary>The path, or the word for the workflow itself.</summary>
    public override string ToString() => Path.Length == 0 ? Id : Path;
}
