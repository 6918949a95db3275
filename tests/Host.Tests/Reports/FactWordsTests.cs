using FluentAssertions;
using SendWorkflows.Host.Reports;
using Xunit;

namespace SendWorkflows.Host.Tests.Reports;

public class FactWordsTests
{
    [Theory]
    [InlineData("true", "yes")]
    [InlineData("96.5", "96.5")]
    [InlineData("\"2026-11-02\"", "2 November 2026")]
    [InlineData("null", "not known")]
    [InlineData("[]", "none")]
    [InlineData("[\"C&I\",\"SEMH\"]", "C&I; SEMH")]
    [InlineData("{\"value\":[\"C&I\"],\"complete\":false}", "C&I; and perhaps more")]
    [InlineData("[{\"HeldOn\":\"2026-10-08\",\"RecordGiven\":false}]", "held on 8 October 2026, not record given")]
    public void A_value_reads_in_words(string json, string words) => FactWords.Of(json, null).Should().Be(words);

    [Fact]
    public void A_name_reads_in_words() => FactWords.Name("AttendancePercent").Should().Be("Attendance percent");
}
