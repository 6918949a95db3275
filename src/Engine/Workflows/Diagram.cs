using System.Globalization;
using System.Text;
using SendWorkflows.Engine.Workflows.Diagrams;
using SendWorkflows.Engine.Workflows.Running;

namespace SendWorkflows.Engine.Workflows;

/// <summary>Draws a workflow, as Mermaid text (https://mermaid.js.org/syntax/stateDiagram.html) or as a tree for a page. The same workflow gives the same drawing.</summary>
public static class Diagram
{
    /// <summary>The workflow as a Mermaid state diagram.</summary>
    public static string Mermaid(Workflow workflow)
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        Inside(workflow, workflow.Root, 1, text);
        return text.ToString();
    }

    /// <summary>The workflow as states inside states, with the run's place marked if one is given: all a page needs to draw it, and no layout.</summary>
    /// <exception cref="ArgumentException">The run belongs to another workflow or version.</exception>
    public static DiagramState Tree(Workflow workflow, Snapshot? run = null)
    {
        if (run is not null)
            _ = RunState.From(workflow, run);
        return new DiagramTree(workflow, run).Of(workflow.Root);
    }

    /// <summary>The diagram as a Markdown page that says where it comes from.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="file">The name of its file, beside the page.</param>
    public static string Page(Workflow workflow, string file) => string.Create(
        CultureInfo.InvariantCulture,
        $"# {workflow.Title}, version {workflow.Version}\n\nDrawn from `{file}`; change that file and draw again, not this page.\n\n```mermaid\n{Mermaid(workflow)}```\n");

    private static void Inside(Workflow workflow, WorkflowState parent, int depth, StringBuilder text)
    {
        var indent = new string(' ', depth * 2);
        var first = true;
        foreach (var child in parent.Children)
        {
            if (parent.Kind == StateKind.Parallel && !first)
                text.Append(indent).Append("--\n");
            first = false;
            Declare(workflow, child, depth, text);
        }

        if (parent.Kind == StateKind.Compound)
            text.Append(CultureInfo.InvariantCulture, $"{indent}[*] --> {Name(parent.Initial[0])}\n");
        foreach (var line in workflow.Transitions.Where(each => Scope(each) == parent).SelectMany(each => Lines(each, parent)))
            text.Append(indent).Append(line).Append('\n');
        foreach (var final in parent.Children.Where(child => child.Kind == StateKind.Final))
            text.Append(CultureInfo.InvariantCulture, $"{indent}{Name(final)} --> [*]\n");
    }

    private static void Declare(Workflow workflow, WorkflowState state, int depth, StringBuilder text)
    {
        var indent = new string(' ', depth * 2);
        text.Append(CultureInfo.InvariantCulture, $"{indent}state \"{Clean(Called(state))}\" as {Name(state)}");
        if (state.Children.Count > 0)
        {
            text.Append(" {\n");
            Inside(workflow, state, depth + 1, text);
            text.Append(indent).Append('}');
        }

        text.Append('\n');
        if (workflow.Transitions.Any(each => each.Source == state && FromAnywhere(each)))
            text.Append(CultureInfo.InvariantCulture, $"{indent}state \"{Clean("anywhere in " + state.Title)}\" as {Name(state)}any\n");
    }

    /// <summary>Mermaid draws no line from a state to one inside it, nor from a state with others inside to itself: a stand-in beside it is drawn.</summary>
    private static bool FromAnywhere(WorkflowTransition transition) =>
        transition.Source.Children.Count > 0
        && transition.Source.Parent is not null
        && (transition.Targets.Count == 0 || transition.Targets.Any(target => target == transition.Source || target.IsDescendantOf(transition.Source)));

    /// <summary>The state inside which a line is drawn: the innermost that holds both ends.</summary>
    private static WorkflowState Scope(WorkflowTransition transition)
    {
        if (transition.Source.Parent is not { } scope)
            return transition.Source;
        while (scope.Parent is not null && !transition.Targets.All(target => target.IsDescendantOf(scope)))
            scope = scope.Parent;
        return scope;
    }

    private static IEnumerable<string> Lines(WorkflowTransition transition, WorkflowState scope)
    {
        var from = transition.Source == scope ? "[*]" : Name(transition.Source) + (FromAnywhere(transition) ? "any" : "");
        var targets = transition.Targets.Count > 0 ? transition.Targets.Select(Name) : [from == "[*]" ? Name(scope.Children[0]) : from];
        return targets.Select(target => $"{from} --> {target} : {Clean(Label(transition))}");
    }

    private static string Label(WorkflowTransition transition)
    {
        var what = transition.Delay is { } delay ? $"after {delay}"
            : transition.Event.Length == 0 ? "at once"
            : transition.Event.StartsWith(DoneEvents.Reserved, StringComparison.Ordinal) ? "when finished"
            : transition.Event;
        return transition.Guard is { } guard ? $"{what} [{GuardWords.Of(guard)}]" : what;
    }

    private static string Called(WorkflowState state) => state.Kind switch
    {
        StateKind.ShallowHistory => $"{state.Title} (as it was)",
        StateKind.DeepHistory => $"{state.Title} (as it was, in every part)",
        _ => state.Title,
    };

    private static string Name(WorkflowState state) => string.Create(CultureInfo.InvariantCulture, $"s{state.Order}");

    /// <summary>Leaves out what Mermaid reads as its own.</summary>
    private static string Clean(string text) => text.Replace('"', '\'').Replace(';', ',').Replace('#', ' ').Replace(':', ' ').ReplaceLineEndings(" ");
}
