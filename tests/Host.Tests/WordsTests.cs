using FluentAssertions;
using Xunit;

namespace SendWorkflows.Host.Tests;

public class WordsTests
{
    [Theory]
    [InlineData(0, "0 minutes", "0 min")]
    [InlineData(1, "1 minute", "1 min")]
    [InlineData(45, "45 minutes", "45 min")]
    [InlineData(60, "1 hour", "1 h")]
    [InlineData(150, "2 hours 30 minutes", "2 h 30 min")]
    public void Minutes_are_said_in_hours_and_in_tables_shortly(int minutes, string said, string inTables) =>
        (Words.Minutes(minutes), Words.ShortMinutes(minutes)).Should().Be((said, inTables));
}
