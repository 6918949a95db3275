using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Workflows.Running;

namespace SendWorkflows.Engine.Workflows.Reading;

/// <summary>Reads the transitions of one state.</summary>
internal sealed class TransitionReader(ReadingContext context, WorkflowState state)
{
    internal IEnumerable<WorkflowTransition> On(Fields fields) => fields.Members("on").SelectMany(member =>
    {
        if (member.Name.Length == 0 || member.Name.StartsWith(DoneEvents.Reserved, StringComparison.Ordinal))
            context.Error(WorkflowCodes.BadEvent, member.NamePlace, $"\"{member.Name}\" cannot name an event: names beginning \"{DoneEvents.Reserved}\" belong to the engine.", "For timers use \"after\", for finished states \"onDone\".");
        return ReadAll(member.Value, member.Name, null);
    });

    internal IEnumerable<WorkflowTransition> OnDone(Fields fields) =>
        fields["onDone"] is { } node ? ReadAll(node, DoneEvents.Of(state.Id), null) : [];

    internal IReadOnlyList<WorkflowTransition> Always(Fields fields) => fields["always"] is { } node ? [.. ReadAll(node, "", null)] : [];

    internal IEnumerable<WorkflowTransition> After(Fields fields)
    {
        var names = new List<string>();
        var transitions = new List<WorkflowTransition>();
        foreach (var member in fields.Members("after"))
        {
            if (!context.Delays.ContainsKey(member.Name))
            {
                context.Error(WorkflowCodes.UnknownDelay, member.NamePlace, $"No delay is called \"{member.Name}\".", NearestName.Help(member.Name, context.Delays.Keys) ?? "Declare it under \"delays\" in the due-date language.");
                continue;
            }

            names.Add(member.Name);
            transitions.AddRange(ReadAll(member.Value, WorkflowEvent.Timer(RunTimers.TimerId(member.Name, state)).Name, member.Name));
        }

        state.After = names;
        return transitions;
    }

    private IEnumerable<WorkflowTransition> ReadAll(JsonNode node, string happening, string? delay) =>
        (node.Kind == JsonNodeKind.List ? node.Items : [node]).Select(each => Read(each, happening, delay)).OfType<WorkflowTransition>();

    private WorkflowTransition? Read(JsonNode node, string happening, string? delay)
    {
        if (node.Kind == JsonNodeKind.Text)
            return Targets.Find(node, state, context) is { } only ? new WorkflowTransition(state, happening, null, [], [only], false, delay, node.Place) : null;
        var fields = new Fields(node, "a transition", context, "target", "guard", "actions", "reenter", "meta", "description");
        var targets = fields.OneOrMany("target").Select(each => Targets.Find(each, state, context)).OfType<WorkflowState>().ToList();
        return new WorkflowTransition(
            state,
            happening,
            GuardReader.Read(fields["guard"], context),
            ActionReader.ReadAll(fields.OneOrMany("actions"), context),
            targets,
            fields.Flag("reenter"),
            delay,
            node.Place);
    }
}
