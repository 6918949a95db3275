using System.Globalization;
using SendWorkflows.Engine.Rules.Expressions.Syntax;

namespace SendWorkflows.Engine.Rules.Expressions;

/// <summary>Reads tokens into syntax by precedence climbing (Pratt), with the precedence RulesEngine has.</summary>
internal sealed class Parser
{
    private static readonly Dictionary<string, int> Precedence = new(StringComparer.Ordinal)
    {
        ["||"] = 1,
        ["&&"] = 2,
        ["in"] = 3,
        ["not"] = 3,
        ["=="] = 3,
        ["!="] = 3,
        ["<"] = 3,
        ["<="] = 3,
        [">"] = 3,
        [">="] = 3,
        ["+"] = 4,
        ["-"] = 4,
        ["*"] = 5,
        ["/"] = 5,
    };

    private readonly List<Token> _tokens;
    private int _at;
    private int _depth;

    private Parser(List<Token> tokens) => _tokens = tokens;

    /// <summary>The syntax of a whole expression; throws <see cref="ExpressionError"/> at the first thing that cannot be read.</summary>
    internal static ExpressionSyntax Read(string text)
    {
        if (text.Length > Limits.Length)
            throw new ExpressionError(0, 1, $"The expression has {text.Length} characters; {Limits.Length} is the most.", "Split it into nested rules or parameters.", tooLarge: true);
        var parser = new Parser(Lexer.Read(text));
        var syntax = parser.Expression();
        if (parser.Current.Kind != TokenKind.End)
            throw parser.Unexpected("an operator or the end");
        return syntax;
    }

    private Token Current => _tokens[_at];

    private int LastEnd => _tokens[_at - 1].End;

    private ExpressionSyntax Expression()
    {
        if (++_depth > Limits.Depth)
            throw new ExpressionError(Current.Start, 1, $"The expression is nested more than {Limits.Depth} deep.", "Split it into nested rules or parameters.", tooLarge: true);
        var start = Current.Start;
        var condition = Binary(1);
        if (Current.Is("?"))
        {
            Take();
            var then = Expression();
            Expect(":");
            var otherwise = Expression();
            condition = new ConditionalSyntax(start, LastEnd, condition, then, otherwise);
        }

        _depth--;
        return condition;
    }

    private ExpressionSyntax Binary(int least)
    {
        // A part may stand in brackets of its own, which belong to the whole: its text runs from the first token to the last.
        var start = Current.Start;
        var left = Unary();
        var joined = 0;
        while (OperatorHere() is { } symbol && Precedence[symbol] >= least)
        {
            if (++joined > Limits.Size)
                throw new ExpressionError(Current.Start, 1, "The expression joins too many parts.", tooLarge: true);
            Take();
            if (symbol is "in" or "not")
            {
                left = In(start, left, isNegated: symbol == "not");
                continue;
            }

            var right = Binary(Precedence[symbol] + 1);
            left = new BinarySyntax(start, LastEnd, symbol, left, right);
        }

        return left;
    }

    private string? OperatorHere()
    {
        var symbol = Current.Text switch { "and" => "&&", "or" => "||", var other => other };
        return Current.Kind is TokenKind.Symbol or TokenKind.Name && Precedence.ContainsKey(symbol) ? symbol : null;
    }

    private ExpressionSyntax In(int start, ExpressionSyntax operand, bool isNegated)
    {
        if (isNegated)
            Expect("in");
        Expect("(");
        var items = Arguments();
        if (items.Count == 0)
            throw new ExpressionError(start, LastEnd - start, "\"in ()\" lists nothing.", "List at least one value.");
        var found = new InSyntax(start, LastEnd, operand, items);
        return isNegated ? new UnarySyntax(found.Start, found.End, "!", found) : found;
    }

    private ExpressionSyntax Unary()
    {
        if (!Current.Is("!") && !Current.Is("not") && !Current.Is("-"))
            return Postfix(Current.Start, Primary());
        if (++_depth > Limits.Depth)
            throw new ExpressionError(Current.Start, 1, $"The expression is nested more than {Limits.Depth} deep.", tooLarge: true);
        var sign = Take();
        var operand = Unary();
        _depth--;
        return new UnarySyntax(sign.Start, LastEnd, sign.Text == "-" ? "-" : "!", operand);
    }

    private ExpressionSyntax Postfix(int start, ExpressionSyntax target)
    {
        var chained = 0;
        while (Current.Is("."))
        {
            if (++chained > Limits.Depth)
                throw new ExpressionError(Current.Start, 1, $"More than {Limits.Depth} names are chained.", tooLarge: true);
            Take();
            if (Current.Kind != TokenKind.Name)
                throw Unexpected("a name");
            var name = Take();
            if (!Current.Is("("))
            {
                target = new MemberSyntax(start, name.End, target, name);
                continue;
            }

            Take();
            var arguments = Arguments();
            target = new CallSyntax(start, LastEnd, target, name, arguments);
        }

        return target;
    }

    private List<ExpressionSyntax> Arguments()
    {
        var arguments = new List<ExpressionSyntax>();
        while (!Current.Is(")"))
        {
            if (arguments.Count > 0)
                Expect(",");
            arguments.Add(Argument());
        }

        Take();
        return arguments;
    }

    private ExpressionSyntax Argument()
    {
        if (Current.Kind != TokenKind.Name || !_tokens[_at + 1].Is("=>"))
            return Expression();
        var variable = Take();
        Take();
        var body = Expression();
        return new LambdaSyntax(variable.Start, LastEnd, variable, body);
    }

    private ExpressionSyntax Primary()
    {
        var token = Current;
        if (token.Is("("))
        {
            Take();
            var inner = Expression();
            Expect(")");
            return inner;
        }

        if (token.Kind is TokenKind.End or TokenKind.Symbol)
            throw Unexpected("a value");
        Take();
        return token.Kind switch
        {
            TokenKind.Text => new TextSyntax(token.Start, token.End, token.Text),
            TokenKind.Number => Number(token),
            _ => Word(token),
        };
    }

    private static NumberSyntax Number(Token token) =>
        decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new NumberSyntax(token.Start, token.End, value, !token.Text.Contains('.', StringComparison.Ordinal))
            : throw new ExpressionError(token.Start, token.Text.Length, $"The number {token.Text} is too large.");

    private ExpressionSyntax Word(Token token) => token.Text switch
    {
        "true" => new BooleanSyntax(token.Start, token.End, true),
        "false" => new BooleanSyntax(token.Start, token.End, false),
        "null" => throw new ExpressionError(token.Start, 4, "There is no null.", "A fact that is not known makes the answer unknown by itself: leave the test out."),
        "date" when Current.Is("(") => Date(token),
        _ when Current.Is("(") => throw new ExpressionError(token.Start, token.Text.Length, $"There is no function \"{token.Text}\".", "The only one is date(\"2026-09-01\")."),
        _ => new NameSyntax(token.Start, token.End, token.Text),
    };

    private DateSyntax Date(Token name)
    {
        Take();
        var text = Take();
        if (text.Kind != TokenKind.Text || !DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            throw new ExpressionError(text.Start, Math.Max(1, text.End - text.Start), "date(…) needs a date in quotes.", "Write date(\"2026-09-01\").");
        Expect(")");
        return new DateSyntax(name.Start, _tokens[_at - 1].End, date);
    }

    private Token Take() => Current.Kind == TokenKind.End ? Current : _tokens[_at++];

    private void Expect(string symbol)
    {
        if (!Current.Is(symbol))
            throw Unexpected($"\"{symbol}\"");
        _at++;
    }

    private ExpressionError Unexpected(string wanted) => Current.Kind == TokenKind.End
        ? new ExpressionError(Current.Start, 1, $"The expression ends where {wanted} should stand.")
        : new ExpressionError(Current.Start, Math.Max(1, Current.End - Current.Start), $"\"{Current.Text}\" stands where {wanted} should stand.");
}
