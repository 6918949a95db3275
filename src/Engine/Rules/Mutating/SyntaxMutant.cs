using SendWorkflows.Engine.Rules.Expressions.Syntax;

namespace SendWorkflows.Engine.Rules.Mutating;

/// <summary>An expression with one change.</summary>
/// <param name="Syntax">The changed expression.</param>
/// <param name="Change">The change in words: what became what.</param>
/// <param name="Threshold">The threshold whose value was moved; <c>null</c> for any other change.</param>
internal sealed record SyntaxMutant(ExpressionSyntax Syntax, string Change, string? Threshold = null);
