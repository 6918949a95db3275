using FluentAssertions;
using SendWorkflows.Engine.Rules.Expressions;
using SendWorkflows.Engine.Rules.Expressions.Syntax;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Expressions;

public class SyntaxTextTests
{
    [Theory]
    [InlineData("pupil.A and not (pupil.B or pupil.C)", "pupil.A && !(pupil.B || pupil.C)")]
    [InlineData("((pupil.A) && pupil.B) && pupil.C", "pupil.A && pupil.B && pupil.C")]
    [InlineData("pupil.A && (pupil.B && pupil.C)", "pupil.A && (pupil.B && pupil.C)")]
    [InlineData("pupil.N - (1 - 2.50) * -3 > 0", "pupil.N - (1 - 2.5) * -3 > 0")]
    [InlineData("pupil.S not in (\"a\\\"b\", \"c\\\\\")", "!(pupil.S in (\"a\\\"b\", \"c\\\\\"))")]
    [InlineData("pupil.L.Where(x => x.A).Count(y => y.B) / 2.0 <= (pupil.A ? 1 : 2)", "pupil.L.Where(x => x.A).Count(y => y.B) / 2.0 <= (pupil.A ? 1 : 2)")]
    [InlineData("pupil.D < date(\"2026-09-01\") == true", "pupil.D < date(\"2026-09-01\") == true")]
    public void An_expression_is_written_so_that_it_reads_back_the_same(string expression, string written)
    {
        var once = SyntaxText.Of(Parser.Read(expression));

        SyntaxText.Of(Parser.Read(once)).Should().Be(once);
        once.Should().Be(written);
    }
}
