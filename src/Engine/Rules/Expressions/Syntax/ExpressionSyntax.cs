namespace SendWorkflows.Engine.Rules.Expressions.Syntax;

/// <summary>A part of an expression as written, before its names mean anything.</summary>
/// <param name="Start">The position of its first character.</param>
/// <param name="End">The position after its last character.</param>
internal abstract record ExpressionSyntax(int Start, int End);

/// <summary>A number.</summary>
internal sealed record NumberSyntax(int Start, int End, decimal Value, bool IsInteger) : ExpressionSyntax(Start, End);

/// <summary>A text.</summary>
internal sealed record TextSyntax(int Start, int End, string Value) : ExpressionSyntax(Start, End);

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record BooleanSyntax(int Start, int End, bool Value) : ExpressionSyntax(Start, End);

/// <summary><c>date("2026-09-01")</c>.</summary>
internal sealed record DateSyntax(int Start, int End, DateOnly Value) : ExpressionSyntax(Start, End);

/// <summary>A name standing alone: <c>pupil</c>, <c>thresholds</c>, a parameter or a lambda's variable.</summary>
internal sealed record NameSyntax(int Start, int End, string Name) : ExpressionSyntax(Start, End);

/// <summary><c>target.Name</c>.</summary>
internal sealed record MemberSyntax(int Start, int End, ExpressionSyntax Target, Token Name) : ExpressionSyntax(Start, End);

/// <summary><c>target.Method(arguments)</c>.</summary>
internal sealed record CallSyntax(int Start, int End, ExpressionSyntax Target, Token Method, IReadOnlyList<ExpressionSyntax> Arguments)
    : ExpressionSyntax(Start, End);

/// <summary><c>name => body</c>.</summary>
internal sealed record LambdaSyntax(int Start, int End, Token Variable, ExpressionSyntax Body) : ExpressionSyntax(Start, End);

/// <summary><c>!operand</c> or <c>-operand</c>.</summary>
internal sealed record UnarySyntax(int Start, int End, string Operator, ExpressionSyntax Operand) : ExpressionSyntax(Start, End);

/// <summary><c>left operator right</c>, where words have become symbols.</summary>
internal sealed record BinarySyntax(int Start, int End, string Operator, ExpressionSyntax Left, ExpressionSyntax Right)
    : ExpressionSyntax(Start, End);

/// <summary><c>operand in (items)</c>.</summary>
internal sealed record InSyntax(int Start, int End, ExpressionSyntax Operand, IReadOnlyList<ExpressionSyntax> Items)
    : ExpressionSyntax(Start, End);

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed record ConditionalSyntax(int Start, int End, ExpressionSyntax Condition, ExpressionSyntax Then, ExpressionSyntax Otherwise)
    : ExpressionSyntax(Start, End);
