namespace SendWorkflows.Engine.Rules.Expressions;

/// <summary>Stops reading an expression that cannot be read further. Never leaves this folder: it becomes a diagnostic.</summary>
internal sealed class ExpressionError(int start, int length, string message, string? help = null, bool tooLarge = false) : Exception(message)
{
    internal int Start { get; } = start;

    internal int Length { get; } = length;

    internal string? Help { get; } = help;

    internal bool IsTooLarge { get; } = tooLarge;
}
