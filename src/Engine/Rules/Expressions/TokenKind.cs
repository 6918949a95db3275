namespace SendWorkflows.Engine.Rules.Expressions;

/// <summary>What a token of an expression is.</summary>
internal enum TokenKind
{
    End,
    Number,
    Text,
    Name,
    Symbol,
}
