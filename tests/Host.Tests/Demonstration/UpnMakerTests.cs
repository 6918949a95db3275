using FluentAssertions;
using SendWorkflows.Host.Demonstration;
using Xunit;

namespace SendWorkflows.Host.Tests.Demonstration;

public class UpnMakerTests
{
    [Theory]
    [InlineData("801", "2000", 2005, 1, "B801200005001")]
    [InlineData("926", "4001", 2026, 1, "G926400126001")]
    [InlineData("205", "2100", 2026, 2, "G205210026002")]
    public void The_check_letter_is_the_weighted_sum_modulo_23(string authority, string establishment, int year, int serial, string upn) =>
        UpnMaker.Make(authority, establishment, year, serial).Should().Be(upn);
}
