namespace SendWorkflows.Engine.Workflows;

/// <summary>A workflow file that was read and found right. Immutable; may be used by many threads at once.</summary>
public sealed class Workflow
{
    private readonly Dictionary<string, WorkflowState> _byPath;
    private readonly Lazy<Dictionary<string, DueText>> _dues;
    private readonly Lazy<List<string>> _questions;

    internal Workflow(string id, int version, string title, string contentHash, TimeOnly sendAt, IReadOnlyList<WorkflowState> states)
    {
        Id = id;
        Version = version;
        Title = title;
        ContentHash = contentHash;
        SendAt = sendAt;
        States = states;
        _byPath = states.ToDictionary(state => state.Path, StringComparer.Ordinal);
        _dues = new(() => Actions.Select(action => action is OpenDutyAction open ? open.Due : (action as SetDateAction)?.Due).OfType<DueText>()
            .DistinctBy(due => due.Text).ToDictionary(due => due.Text, StringComparer.Ordinal));
        _questions = new(() => [.. Transitions.SelectMany(transition => GuardQuestions.Within(transition.Guard)).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>Its id, the same in every version.</summary>
    public string Id { get; }

    /// <summary>The version written in the file, from 1. A published version never changes.</summary>
    public int Version { get; }

    /// <summary>What people call it.</summary>
    public string Title { get; }

    /// <summary>What it is for: <c>description</c>, or <c>null</c>.</summary>
    public string? Description { get; internal init; }

    /// <summary>SHA-256 in lower-case hexadecimal of the file's text with line feeds.</summary>
    public string ContentHash { get; }

    /// <summary>The local time in England at which timers fall due on their day.</summary>
    public TimeOnly SendAt { get; }

    /// <summary>Every state in document order; the first is the workflow itself.</summary>
    public IReadOnlyList<WorkflowState> States { get; }

    /// <summary>The outermost state.</summary>
    public WorkflowState Root => States[0];

    /// <summary>The delays by name.</summary>
    public IReadOnlyDictionary<string, Delay> Delays { get; internal init; } = new Dictionary<string, Delay>();

    /// <summary>The dates a run may have, by name.</summary>
    public IReadOnlyDictionary<string, DateDefinition> Dates { get; internal init; } = new Dictionary<string, DateDefinition>();

    /// <summary>The people's events by name.</summary>
    public IReadOnlyDictionary<string, EventDefinition> Events { get; internal init; } = new Dictionary<string, EventDefinition>();

    /// <summary>The values a run begins with.</summary>
    public IReadOnlyDictionary<string, string> Context { get; internal init; } = new Dictionary<string, string>();

    /// <summary>The roles that may begin it for a pupil; empty if people do not begin it themselves.</summary>
    public IReadOnlyList<string> StartedBy { get; internal init; } = [];

    /// <summary>What the person who begins it is asked, in order; a date becomes the run's date of that name, anything else a value.</summary>
    public IReadOnlyList<EventField> Asks { get; internal init; } = [];

    /// <summary>The roles its duties, messages and guards name, in ordinal order.</summary>
    public IReadOnlyList<string> Roles { get; internal init; } = [];

    /// <summary>The ids of the rules its guards ask, in ordinal order; the caller answers each under <c>rule:</c> and the id.</summary>
    public IReadOnlyList<string> Rules { get; internal init; } = [];

    /// <summary>The conditions that its guards put to facts, people and what a run keeps, in the file's words and ordinal order: those that a step may find unknown.</summary>
    public IReadOnlyList<string> Questions => _questions.Value;

    /// <summary>The state with this path, or <c>null</c>.</summary>
    public WorkflowState? StateAt(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The due dates of duties and of dates that are counted, by their words.</summary>
    internal IReadOnlyDictionary<string, DueText> Dues => _dues.Value;

    internal IEnumerable<WorkflowTransition> Transitions => States.SelectMany(state => state.Transitions.Concat(state.Always));

    /// <summary>Every action: those of states in document order, then those of transitions.</summary>
    public IEnumerable<WorkflowAction> Actions =>
        States.SelectMany(state => state.Entry.Concat(state.Exit).Concat(state.InitialActions))
            .Concat(Transitions.SelectMany(transition => transition.Actions));
}
