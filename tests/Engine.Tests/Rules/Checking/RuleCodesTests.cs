using System.Text.RegularExpressions;
using FluentAssertions;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Engine.Rules.Checking;
using SendWorkflows.Engine.Tests.Calendars;
using SendWorkflows.Engine.Thresholds;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Checking;

public partial class RuleCodesTests
{
    [Fact]
    public void The_document_lists_every_code_once()
    {
        Type[] catalogues = [typeof(JsonCodes), typeof(FactCodes), typeof(ThresholdCodes), typeof(LadderCodes), typeof(RuleCodes)];
        var codes = catalogues.SelectMany(catalogue => catalogue.GetFields()).Select(field => (string)field.GetRawConstantValue()!);
        var section = Repository.Read("docs/diagnostics.md").Text.Split("## Facts, thresholds, ladders and rules")[1].Split("\n## ")[0];

        Row().Matches(section).Select(row => row.Groups[1].Value).Should().BeEquivalentTo(codes);
    }

    [GeneratedRegex(@"^\| `([a-z-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
