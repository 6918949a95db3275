using System.Text;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;

namespace SendWorkflows.Engine.Rules;

/// <summary>A rule's words, with values where <c>$(…)</c> stands.</summary>
internal sealed class Message(IReadOnlyList<(string Text, Node? Value)> parts)
{
    internal static Message Empty { get; } = new([]);

    /// <summary>The values between its words.</summary>
    internal IEnumerable<Node> Values => parts.Select(part => part.Value).OfType<Node>();

    internal string For(FactSet facts)
    {
        if (parts is [(var only, null)])
            return only;
        var text = new StringBuilder();
        foreach (var (words, value) in parts)
        {
            var frame = new Frame(facts);
            text.Append(value is null ? words : ValueWords.Describe(value.Evaluate(ref frame), value.Kind));
        }

        return text.ToString();
    }
}
