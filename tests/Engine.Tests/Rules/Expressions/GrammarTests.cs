using FluentAssertions;
using SendWorkflows.Engine.Rules.Expressions;
using SendWorkflows.Engine.Tests.Calendars;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Expressions;

/// <summary>The grammar in docs/rules-guide.md and the reader allow the same expressions.</summary>
public class GrammarTests
{
    private static readonly Ebnf Grammar = new(Repository.Read("docs/rules-guide.md").Text.Split("```ebnf\n")[1].Split("```")[0]);

    private static readonly string[] Tokens =
    [
        "(", ")", ",", ".", "?", ":", "=>", "!", "not", "in", "and", "||", "==", "<", "+", "-", "*", "/",
        "true", "null", "date", "a", "pupil", "1", "2.5", "\"2026-09-01\"",
    ];

    [Fact]
    public void What_the_grammar_writes_can_be_read()
    {
        var random = new Random(20261120);
        var refused = Enumerable.Range(0, 4000).Select(_ => Grammar.Write(random)).Where(sentence => sentence.Length <= Limits.Length && !Reads(sentence));

        refused.Should().BeEmpty();
    }

    [Fact]
    public void With_tokens_changed_the_grammar_and_the_reader_still_agree()
    {
        var random = new Random(4);
        var written = Enumerable.Range(0, 6_000).Select(_ => Grammar.Write(random).Split(' ')).Where(tokens => tokens.Length <= 40);
        var spoilt = written.Select(tokens => Spoilt([.. tokens], random)).ToList();

        spoilt.Where(sentence => Reads(sentence) != Grammar.Allows(Lexer.Read(sentence))).Should().BeEmpty();
        spoilt.Count(Reads).Should().BeInRange(spoilt.Count / 10, spoilt.Count * 9 / 10, "both answers are tried");
    }

    private static string Spoilt(List<string> tokens, Random random)
    {
        for (var change = random.Next(1, 3); change > 0; change--)
        {
            var at = random.Next(tokens.Count);
            var token = Tokens[random.Next(Tokens.Length)];
            if (random.Next(3) == 0)
                tokens.Insert(at, token);
            else if (random.Next(2) == 0 || tokens.Count == 1)
                tokens[at] = token;
            else
                tokens.RemoveAt(at);
        }

        return string.Join(' ', tokens);
    }

    private static bool Reads(string sentence)
    {
        try
        {
            Parser.Read(sentence);
            return true;
        }
        catch (ExpressionError error) when (!error.IsTooLarge)
        {
            return false;
        }
    }
}
