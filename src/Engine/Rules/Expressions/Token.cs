namespace SendWorkflows.Engine.Rules.Expressions;

/// <summary>One token of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A name or symbol as written, a number's digits, a text without its quotes.</param>
/// <param name="Start">Its first character's position.</param>
/// <param name="End">The position after its last character.</param>
internal sealed record Token(TokenKind Kind, string Text, int Start, int End)
{
    internal bool Is(string text) => Kind is TokenKind.Symbol or TokenKind.Name && Text == text;
}
