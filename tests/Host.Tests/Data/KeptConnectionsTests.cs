using FluentAssertions;
using SendWorkflows.Host.Data;
using Xunit;

namespace SendWorkflows.Host.Tests.Data;

public class KeptConnectionsTests
{
    [Fact]
    public void A_quarter_of_the_pool_is_kept_at_most_and_one_that_is_given_back_can_be_kept_again()
    {
        using var kept = Of("Host=nowhere;Maximum Pool Size=8");

        kept.Take().Should().BeTrue();
        kept.Take().Should().BeTrue();
        kept.Take().Should().BeFalse();
        kept.Return();
        kept.Take().Should().BeTrue();
    }

    [Fact]
    public void In_a_pool_too_small_to_share_none_is_kept()
    {
        using var kept = Of("Host=nowhere;Maximum Pool Size=3");

        kept.Take().Should().BeFalse();
    }

    private static KeptConnections Of(string connection) => new(new DatabaseSettings(connection, IsPostgres: true));
}
