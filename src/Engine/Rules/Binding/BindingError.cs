using SendWorkflows.Engine.Rules.Expressions.Syntax;

namespace SendWorkflows.Engine.Rules.Binding;

/// <summary>Stops binding one operand, so that its neighbours are still checked. Never leaves this folder: it becomes a diagnostic.</summary>
internal sealed class BindingError(string code, int start, string message, string? help = null) : Exception(message)
{
    internal BindingError(string code, ExpressionSyntax at, string message, string? help = null)
        : this(code, at.Start, message, help)
    {
    }

    internal string Code { get; } = code;

    internal int Start { get; } = start;

    internal string? Help { get; } = help;
}
