using FluentAssertions;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Thresholds;
using Xunit;

namespace SendWorkflows.Engine.Tests.Thresholds;

public class ThresholdReaderTests
{
    private const string Two = """{"name":"T","meaning":"m","values":[{"from":"2026-09-01","value":3,"reference":{"title":"B"}},{"from":"2025-09-01","value":2,"reference":{"title":"A"}}]}""";

    [Theory]
    [InlineData("2025-08-31", null)]
    [InlineData("2025-09-01", 2)]
    [InlineData("2026-08-31", 2)]
    [InlineData("2026-09-01", 3)]
    public void The_value_in_force_is_the_latest_that_has_begun(string day, int? value) =>
        ThresholdReader.Read(new SourceText("t.json", Two), "base").Threshold!.On(DateOnly.Parse(day)).Should().Match<DatedNumber?>(found => (found == null ? null : (decimal?)found.Value) == value);

    [Theory]
    [InlineData("2026-09-01", "2025-09-01", ThresholdCodes.Dates)]
    [InlineData(",\"reference\":{\"title\":\"A\"}", "", ThresholdCodes.NoReference)]
    [InlineData("\"value\":3", "\"value\":\"3\"", JsonCodes.WrongValue)]
    [InlineData("2026-09-01", "1 September", JsonCodes.WrongValue)]
    public void A_value_without_day_number_or_reference_is_reported(string right, string wrong, string code) =>
        ThresholdReader.Read(new SourceText("t.json", Two.Replace(right, wrong, StringComparison.Ordinal)), "base")
            .Diagnostics.Select(problem => problem.Code).Should().Contain(code);
}
