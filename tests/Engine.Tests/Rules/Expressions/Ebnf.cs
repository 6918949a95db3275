using System.Text.RegularExpressions;
using SendWorkflows.Engine.Rules.Expressions;

namespace SendWorkflows.Engine.Tests.Rules.Expressions;

/// <summary>A grammar in ISO 14977's notation, which can say whether it allows some tokens and can write some that it does.</summary>
internal sealed partial class Ebnf
{
    private static readonly string[] Words = ["a", "pupil", "date", "in", "and", "or"];

    private readonly Dictionary<string, Part> _rules = new(StringComparer.Ordinal);
    private readonly string _first;

    internal Ebnf(string text)
    {
        var rules = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(rule => rule.Split('=', 2, StringSplitOptions.TrimEntries)).ToList();
        _first = rules[0][0];
        foreach (var rule in rules)
            _rules.Add(rule[0], new Reading([.. Sign().Matches(rule[1]).Select(match => match.Value)]).Choice());
    }

    /// <summary>Whether the tokens, of which the last is the end, are a whole sentence.</summary>
    internal bool Allows(IReadOnlyList<Token> tokens) => Ends(new Part(_first), tokens, 0, []).Contains(tokens.Count - 1);

    /// <summary>A sentence, its tokens apart.</summary>
    internal string Write(Random random) => string.Join(' ', Write(new Part(_first), random, 4));

    private HashSet<int> Ends(Part part, IReadOnlyList<Token> tokens, int at, Dictionary<(Part, int), HashSet<int>> found)
    {
        if (found.TryGetValue((part, at), out var known))
            return known;
        HashSet<int> ends = part.Kind switch
        {
            '|' => [.. part.Parts.SelectMany(choice => Ends(choice, tokens, at, found))],
            ',' => part.Parts.Aggregate(new HashSet<int> { at }, (starts, next) => [.. starts.SelectMany(start => Ends(next, tokens, start, found))]),
            '[' => [at, .. Ends(part.Parts[0], tokens, at, found)],
            '{' => Repeated(part.Parts[0], tokens, at, found),
            '"' => tokens[at].Is(part.Name) ? [at + 1] : [],
            _ when _rules.TryGetValue(part.Name, out var rule) => Ends(rule, tokens, at, found),
            _ => IsOf(part.Name, tokens[at]) ? [at + 1] : [],
        };
        return found[(part, at)] = ends;
    }

    private HashSet<int> Repeated(Part part, IReadOnlyList<Token> tokens, int at, Dictionary<(Part, int), HashSet<int>> found)
    {
        HashSet<int> ends = [at];
        var open = new Queue<int>(ends);
        while (open.TryDequeue(out var start))
        {
            foreach (var end in Ends(part, tokens, start, found).Where(ends.Add))
                open.Enqueue(end);
        }

        return ends;
    }

    private static bool IsOf(string kind, Token token) => kind switch
    {
        "number" => token.Kind == TokenKind.Number,
        "text" => token.Kind == TokenKind.Text,
        "word" => token.Kind == TokenKind.Name,
        "name" => token.Kind == TokenKind.Name && token.Text is not ("not" or "true" or "false" or "null"),
        _ => throw new ArgumentException($"The grammar uses \"{kind}\" and does not say what it is."),
    };

    private IEnumerable<string> Write(Part part, Random random, int depth) => part.Kind switch
    {
        '|' => Write(part.Parts[depth > 0 ? random.Next(part.Parts.Length) : ^1], random, depth),
        ',' => part.Parts.SelectMany(next => Write(next, random, depth)),
        '[' => depth > 0 && random.Next(4) == 0 ? Write(part.Parts[0], random, depth) : [],
        '{' => Enumerable.Range(0, depth > 0 ? Math.Max(0, random.Next(7) - 4) : 0).SelectMany(_ => Write(part.Parts[0], random, depth)),
        '"' => [part.Name],
        _ when _rules.TryGetValue(part.Name, out var rule) => Write(rule, random, part.Name == _first ? depth - 1 : depth),
        _ => [part.Name switch { "number" => "2.5", "text" => "\"2026-09-01\"", _ => Words[random.Next(Words.Length)] }],
    };

    [GeneratedRegex("\"[^\"]+\"|[a-z]+|[|,\\[\\]{}()]")]
    private static partial Regex Sign();

    private sealed record Part(string Name)
    {
        internal char Kind { get; init; } = 'n';

        internal Part[] Parts { get; init; } = [];
    }

    private sealed class Reading(string[] signs)
    {
        private int _at;

        internal Part Choice() => Several('|', () => Several(',', One));

        private Part Several(char between, Func<Part> next)
        {
            List<Part> parts = [next()];
            while (_at < signs.Length && signs[_at][0] == between)
            {
                _at++;
                parts.Add(next());
            }

            return parts is [var single] ? single : new Part("") { Kind = between, Parts = [.. parts] };
        }

        private Part One()
        {
            var sign = signs[_at++];
            if (sign[0] == '"')
                return new Part(sign.Trim('"')) { Kind = '"' };
            if (char.IsAsciiLetter(sign[0]))
                return new Part(sign);
            var inner = Choice();
            _at++;
            return sign[0] == '(' ? inner : new Part("") { Kind = sign[0], Parts = [inner] };
        }
    }
}
