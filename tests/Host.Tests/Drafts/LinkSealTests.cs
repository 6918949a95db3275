using FluentAssertions;
using SendWorkflows.Host.Drafts;
using Xunit;

namespace SendWorkflows.Host.Tests.Drafts;

public class LinkSealTests
{
    [Fact]
    public void What_is_sealed_under_a_secret_opens_with_that_secret_alone()
    {
        var closed = LinkSeal.Close("the secret", "Homework ends in tears.");

        closed.Should().NotContain("Homework");
        LinkSeal.Open("the secret", closed).Should().Be("Homework ends in tears.");
        LinkSeal.Open("another secret", closed).Should().BeNull();
        LinkSeal.Close("the secret", "Homework ends in tears.").Should().NotBe(closed, "nobody can tell that two say the same");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not sealed")]
    [InlineData("AAAA")]
    public void What_is_damaged_opens_to_nothing(string closed) => LinkSeal.Open("the secret", closed).Should().BeNull();
}
