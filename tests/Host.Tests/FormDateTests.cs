using FluentAssertions;
using Xunit;

namespace SendWorkflows.Host.Tests;

public class FormDateTests
{
    [Theory]
    [InlineData("2026-10-14")]
    [InlineData(" 14/10/2026 ")]
    [InlineData("14.10.2026")]
    [InlineData("14 Oct 2026")]
    [InlineData("14 October 2026")]
    public void A_date_is_read_as_browsers_send_it_and_as_people_write_it(string text)
    {
        FormDate.Read(text).Should().Be(new DateOnly(2026, 10, 14));
        FormDate.Problem(text).Should().BeNull();
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("10/14/2026")]
    [InlineData("2026-02-30")]
    [InlineData("0026-10-14")]
    [InlineData("9999-12-31")]
    public void What_is_no_date_or_is_centuries_away_is_named_in_the_persons_own_words(string text)
    {
        FormDate.Read(text).Should().BeNull();
        FormDate.Problem(text).Should().Be($"\"{text}\" is not a date. Write it like 14/10/2026.");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Nothing_typed_is_no_date_and_no_problem(string? text)
    {
        FormDate.Read(text).Should().BeNull();
        FormDate.Problem(text).Should().BeNull();
    }
}
