using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Workflows.Reading;

/// <summary>Finds states by the ways a file can name them: <c>sibling.child</c>, <c>.child</c>, <c>#id.child</c>.</summary>
internal static class Targets
{
    /// <summary>The state that a transition of <paramref name="source"/> names.</summary>
    internal static WorkflowState? Find(JsonNode node, WorkflowState source, ReadingContext context)
    {
        var text = node.Text;
        var found = text.StartsWith('#') ? ById(text[1..], context)
            : text.StartsWith('.') ? Below(source, text[1..])
            : source.Parent is null ? null
            : Below(source.Parent, text);
        return found ?? Unknown(node, context, source.Parent is null && Below(source, text) is not null ? $"From the workflow itself write \".{text}\"." : null);
    }

    /// <summary>The state named by its path or by <c>#</c> and its id.</summary>
    internal static WorkflowState? Find(JsonNode node, ReadingContext context) =>
        (node.Text.StartsWith('#') ? ById(node.Text[1..], context) : Below(context.States[0], node.Text)) ?? Unknown(node, context, null);

    /// <summary>The child of a state with this name.</summary>
    internal static WorkflowState? Child(JsonNode node, WorkflowState parent, ReadingContext context) =>
        parent.Children.FirstOrDefault(child => child.Key == node.Text)
        ?? Unknown(node, context, NearestName.Help(node.Text, parent.Children.Select(child => child.Key)));

    internal static WorkflowState? Below(WorkflowState from, string path)
    {
        var state = from;
        foreach (var key in path.Split('.'))
        {
            state = state.Children.FirstOrDefault(child => child.Key == key);
            if (state is null)
                return null;
        }

        return state;
    }

    private static WorkflowState? ById(string text, ReadingContext context)
    {
        var parts = text.Split('.', 2);
        if (!context.StatesById.TryGetValue(parts[0], out var state))
            return null;
        return parts.Length == 1 ? state : Below(state, parts[1]);
    }

    private static WorkflowState? Unknown(JsonNode node, ReadingContext context, string? help)
    {
        var names = context.States.Skip(1).SelectMany(state => new[] { state.Key, "." + state.Key, state.Path, "#" + state.Id });
        context.Error(WorkflowCodes.UnknownTarget, node.Place, $"There is no state \"{node.Text}\" here.", help ?? NearestName.Help(node.Text, names));
        return null;
    }
}
