using System.Text;

namespace SendWorkflows.Engine.Rules.Expressions;

/// <summary>Splits an expression into tokens. The first thing wrong ends it.</summary>
internal static class Lexer
{
    private static readonly string[] Symbols =
        ["&&", "||", "==", "!=", "<=", ">=", "=>", "<", ">", "!", "+", "-", "*", "/", "?", ":", "(", ")", ",", "."];

    internal static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at == text.Length)
            {
                tokens.Add(new Token(TokenKind.End, "", at, at));
                return tokens;
            }

            var token = Next(text, at);
            tokens.Add(token);
            at = token.End;
        }
    }

    private static Token Next(string text, int at)
    {
        var first = text[at];
        if (char.IsAsciiDigit(first))
            return Number(text, at);
        if (char.IsAsciiLetter(first) || first == '_')
            return new Token(TokenKind.Name, text[at..NameEnd(text, at)], at, NameEnd(text, at));
        if (first == '"')
            return Quoted(text, at);
        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text, at, symbol, 0, symbol.Length) == 0)
                return new Token(TokenKind.Symbol, symbol, at, at + symbol.Length);
        }

        throw new ExpressionError(at, 1, $"\"{first}\" has no meaning in an expression.", Help(first));
    }

    private static string? Help(char symbol) => symbol switch
    {
        '=' => "Write == to compare.",
        '&' => "Write && for and.",
        '|' => "Write || for or.",
        '\'' => "Write texts in double quotes.",
        '[' => "Ask a list with Any, All, Count and their like.",
        '%' => "There is no remainder; the operators are + - * /.",
        _ => null,
    };

    private static int NameEnd(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'))
            at++;
        return at;
    }

    private static Token Number(string text, int start)
    {
        var at = DigitsEnd(text, start);
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
            at = DigitsEnd(text, at + 1);
        if (at < text.Length && (char.IsAsciiLetter(text[at]) || text[at] == '_'))
            throw new ExpressionError(start, NameEnd(text, at) - start, $"\"{text[start..NameEnd(text, at)]}\" is not a number.", "Write numbers as 12 or 0.75.");
        return new Token(TokenKind.Number, text[start..at], start, at);
    }

    private static int DigitsEnd(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    private static Token Quoted(string text, int start)
    {
        var content = new StringBuilder();
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '"')
                return new Token(TokenKind.Text, content.ToString(), start, at + 1);
            if (text[at] != '\\')
            {
                content.Append(text[at]);
                continue;
            }

            at++;
            if (at == text.Length || text[at] is not ('"' or '\\'))
                throw new ExpressionError(at - 1, 2, "In a text a backslash stands only before a quote or a backslash.");
            content.Append(text[at]);
        }

        throw new ExpressionError(start, text.Length - start, "A text has no closing quote.");
    }
}
