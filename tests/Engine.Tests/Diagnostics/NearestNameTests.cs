using FluentAssertions;
using SendWorkflows.Engine.Diagnostics;
using Xunit;

namespace SendWorkflows.Engine.Tests.Diagnostics;

public class NearestNameTests
{
    private static readonly string[] Facts = ["AttendancePercent", "ReadingAge", "YearGroup"];

    [Theory]
    [InlineData("AttendencePercent", "AttendancePercent")]
    [InlineData("readingage", "ReadingAge")]
    [InlineData("YearGrup", "YearGroup")]
    public void A_slip_of_the_pen_finds_the_name_meant(string written, string meant) =>
        NearestName.Find(written, Facts).Should().Be(meant);

    [Fact]
    public void Nothing_is_offered_when_nothing_is_near() => NearestName.Find("Horse", Facts).Should().BeNull();
}
