namespace SendWorkflows.Engine.Rules.Expressions;

/// <summary>Bounds that keep the work of any expression small. With lists of at most 500 items, two loops are 250,000 steps.</summary>
internal static class Limits
{
    /// <summary>Characters in one expression.</summary>
    internal const int Length = 4_000;

    /// <summary>Nesting of brackets, operators and calls in one expression, and of rules in rules.</summary>
    internal const int Depth = 40;

    /// <summary>Loops over lists inside one another.</summary>
    internal const int Loops = 2;

    /// <summary>Operations in one rule, with its parameters written out.</summary>
    internal const int Size = 2_000;
}
