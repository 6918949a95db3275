using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Files;

namespace SendWorkflows.Engine.Rules.Binding;

/// <summary>Finds <c>$(…)</c> in a rule's words and binds what stands in it.</summary>
internal static class MessageBinder
{
    internal static Message Bind(string? words, BindingScope scope, Place place, List<Diagnostic> problems)
    {
        var parts = new List<(string, Node?)>();
        var at = 0;
        words ??= "";
        while (words.IndexOf("$(", at, StringComparison.Ordinal) is var open and >= 0 && words.IndexOf(')', open) is var close and > 0)
        {
            var found = new List<Diagnostic>();
            var value = Binder.Bind(scope, ExpressionText.Alone(words[(open + 2)..close]), found);
            problems.AddRange(found.Select(problem => problem with { Place = place, Message = $"In the words \"{words[open..(close + 1)]}\": {problem.Message}" }));
            parts.Add((words[at..open], null));
            parts.Add(("", value?.Node));
            at = close + 1;
        }

        parts.Add((words[at..], null));
        return new Message(parts);
    }
}
