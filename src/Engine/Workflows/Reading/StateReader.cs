using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Workflows.Reading;

/// <summary>Reads states in two rounds: first which there are, then what they do and where they lead.</summary>
internal sealed class StateReader(ReadingContext context, string rootId)
{
    /// <summary>The names a state may have; the workflow itself has more.</summary>
    internal static readonly string[] Names =
        ["id", "type", "initial", "history", "target", "states", "on", "always", "after", "entry", "exit", "onDone", "meta", "description", "tags"];

    private static readonly string[] Types = ["atomic", "compound", "parallel", "final", "history"];

    private readonly List<(WorkflowState State, Fields Fields)> _read = [];

    /// <summary>Reads a state and the states inside.</summary>
    internal void ReadState(string key, JsonNode node, WorkflowState? parent, Place place, params string[] moreNames)
    {
        var fields = new Fields(node, parent is null ? "a workflow" : "a state", context, [.. Names, .. moreNames]);
        if (parent is not null && (key.Length == 0 || key.AsSpan().ContainsAny(".#*\"\\")))
            context.Error(WorkflowCodes.StateName, place, $"\"{key}\" cannot name a state.", "Use letters, digits and hyphens.");
        var writtenId = parent is null ? null : fields.Text("id");
        var state = new WorkflowState(key, parent, writtenId, rootId, KindOf(fields), context.States.Count, place);
        if (writtenId?.AsSpan().ContainsAny(".#*\"\\") == true || !context.StatesById.TryAdd(state.Id, state))
            context.Error(WorkflowCodes.StateName, place, $"The id \"{state.Id}\" cannot be used: it has a dot or another state has it.", "Give each state its own id without dots.");
        context.States.Add(state);
        _read.Add((state, fields));
        DescribeState(state, fields);
        foreach (var child in fields.Members("states"))
            ReadState(child.Name, child.Value, state, child.NamePlace);
        CheckShape(state, fields);
    }

    /// <summary>Reads what every state does, now that all are known.</summary>
    internal void Complete()
    {
        // Beginnings first: histories and transitions rest on them.
        foreach (var (state, fields) in _read)
            ReadInitial(state, fields);
        foreach (var (history, _) in _read.Where(each => each.State.IsHistory && Beginnings.LeadBack(each.State)))
            context.Error(WorkflowCodes.Shape, history.Place, $"The history \"{history}\" that remembers nothing leads back to itself.", "Give it a \"target\".");
        foreach (var (state, fields) in _read)
        {
            var transitions = new TransitionReader(context, state);
            state.Entry = ActionReader.ReadAll(fields.OneOrMany("entry"), context);
            state.Transitions = [.. transitions.On(fields), .. transitions.OnDone(fields), .. transitions.After(fields)];
            state.Always = transitions.Always(fields);
            state.Exit = ActionReader.ReadAll(fields.OneOrMany("exit"), context);
        }
    }

    private void ReadInitial(WorkflowState state, Fields fields)
    {
        if (state.IsHistory)
        {
            state.Initial = [.. fields.OneOrMany("target").Select(node => Targets.Find(node, state, context)).OfType<WorkflowState>()];
            return;
        }

        if (state.Kind != StateKind.Compound || fields.Required("initial") is not { } initial)
            return;
        var target = initial;
        if (initial.Kind == JsonNodeKind.Object)
        {
            var inside = new Fields(initial, "an initial", context, "target", "actions");
            state.InitialActions = ActionReader.ReadAll(inside.OneOrMany("actions"), context);
            target = inside.Required("target");
        }

        if (target is not null && Targets.Child(target, state, context) is { } first)
            state.Initial = [first];
    }

    private StateKind KindOf(Fields fields)
    {
        var type = fields.Text("type");
        if (type is not null && !Types.Contains(type))
            context.Error(WorkflowCodes.Shape, fields["type"]!.Place, $"\"{type}\" is no type of state.", NearestName.Help(type, Types) ?? $"The types are {string.Join(", ", Types)}.");
        return type switch
        {
            "parallel" => StateKind.Parallel,
            "final" => StateKind.Final,
            "history" => fields["history"]?.Text == "deep" ? StateKind.DeepHistory : StateKind.ShallowHistory,
            _ => fields["states"]?.Members.Count > 0 ? StateKind.Compound : StateKind.Atomic,
        };
    }

    private void DescribeState(WorkflowState state, Fields fields)
    {
        state.Title = state.Key;
        if (fields["meta"] is not { } node)
            return;
        var meta = new Fields(node, "meta", context, "title", "description", "source");
        state.Title = meta.Text("title") ?? state.Key;
        state.Description = meta.Text("description");
        state.Source = meta.Text("source");
    }

    private void CheckShape(WorkflowState state, Fields fields)
    {
        if (state.IsHistory && state.Parent is null)
            context.Error(WorkflowCodes.Shape, state.Place, "The workflow itself cannot be a history.");
        if (state.Kind == StateKind.Parallel && !state.RealChildren.Any())
            context.Error(WorkflowCodes.Shape, state.Place, $"The parallel state \"{state}\" has no states inside.");
        if (state.Kind is StateKind.Final && (fields["states"] ?? fields["on"] ?? fields["always"] ?? fields["after"]) is { } more)
            context.Error(WorkflowCodes.Shape, more.Place, $"The final state \"{state}\" cannot lead on or hold other states.");
        if (state.IsHistory && (fields["states"] ?? fields["on"] ?? fields["always"] ?? fields["after"] ?? fields["entry"] ?? fields["exit"]) is { } extra)
            context.Error(WorkflowCodes.Shape, extra.Place, $"The history \"{state}\" only stands for other states: it does nothing itself.");
    }
}
