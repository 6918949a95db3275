using FluentAssertions;
using SendWorkflows.Engine.Calendars.Clocks;
using SendWorkflows.Engine.Documents;
using Xunit;

namespace SendWorkflows.Engine.Tests.Calendars.Clocks;

public class ClockReaderTests
{
    private const string Right = """{"code":"C1","title":"t","kind":"limit","starts":"s","due":"6 weeks after receivedOn","source":"reg 5"}""";

    [Fact]
    public void A_right_clock_reads() => Read(Right).Clocks!.Find("C1")!.Due!.ToString().Should().Be("6 weeks after receivedOn");

    [Theory]
    [InlineData("6 weeks after", "6 weeks aftr", "\"aftr\" is not a word of the due-date language.", "Did you mean \"after\"?")]
    [InlineData("\"limit\"", "\"limits\"", "\"limits\" is no kind of clock.", "Did you mean \"limit\"?")]
    [InlineData("\"source\":\"reg 5\"", "\"sorce\":\"reg 5\"", "A clock has no \"sorce\".", "Did you mean \"source\"?")]
    [InlineData("\"source\":\"reg 5\"", "\"grounds\":[\"z\"],\"source\":\"reg 5\"", "\"z\" is no ground of exemption.", "It may be: a, b, c, d, 8(2)-circumstances, 8(2)-absence, 8(2)-appointment.")]
    public void A_wrong_clock_is_refused_in_its_place(string was, string becomes, string message, string help)
    {
        var reading = Read(Right.Replace(was, becomes, StringComparison.Ordinal));

        reading.Clocks.Should().BeNull();
        reading.Diagnostics.Should().Contain(problem => problem.Message == message && problem.Help == help && problem.Place.Column > 1);
    }

    [Fact]
    public void Two_clocks_cannot_share_a_code() =>
        Read(Right + "," + Right).Diagnostics.Should().ContainSingle().Which.Message.Should().Be("Two clocks have the code \"C1\".");

    private static ClockReading Read(string clocks) => ClockReader.Read(new SourceText("clocks.json", $$"""{"name":"x","clocks":[{{clocks}}]}"""));
}
