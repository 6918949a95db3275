using System.Globalization;
using System.Text.Json;
using FluentAssertions;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Conformance;

/// <summary>Verdicts recorded from microsoft/RulesEngine 6.0.1, with every fact known.</summary>
public class RulesEngineConformanceTests
{
    private const string Facts = """
        {"facts":[
          {"name":"AgeMonths","type":"integer","meaning":"m"}, {"name":"YearGroup","type":"integer","meaning":"m"},
          {"name":"Phase","type":"text","meaning":"m"}, {"name":"SenStatus","type":"choice","choices":["N","K","E"],"meaning":"m"},
          {"name":"PrimaryNeed","type":"text","meaning":"m"},
          {"name":"Needs","type":"list of choices","meaning":"m","choices":
            ["SPLD","MLD","SLD","PMLD","SEMH","SLCN","HI","VI","MSI","PD","ASD","OTH","NSA"]},
          {"name":"Cycles","type":"list of records","meaning":"m","fields":[
            {"name":"Number","type":"integer","meaning":"m"}, {"name":"Outcome","type":"text","meaning":"m"},
            {"name":"LengthWeeks","type":"integer","meaning":"m"}, {"name":"ParentReview","type":"boolean","meaning":"m"}]},
          {"name":"AttendancePct","type":"number","meaning":"m"}, {"name":"UnauthorisedSessions","type":"integer","meaning":"m"},
          {"name":"SuspensionDays","type":"integer","meaning":"m"}, {"name":"ReadingScore","type":"integer","meaning":"m"},
          {"name":"MathsScore","type":"integer","meaning":"m"}, {"name":"ProgressScore","type":"number","meaning":"m"},
          {"name":"Fsm","type":"boolean","meaning":"m"}, {"name":"LookedAfter","type":"boolean","meaning":"m"},
          {"name":"Eal","type":"boolean","meaning":"m"}, {"name":"EpInvolved","type":"boolean","meaning":"m"},
          {"name":"HasEhcp","type":"boolean","meaning":"m"}, {"name":"ParentConsent","type":"boolean","meaning":"m"},
          {"name":"TopUpFunding","type":"number","meaning":"m"}, {"name":"ProvisionCost","type":"number","meaning":"m"},
          {"name":"HoursSupport","type":"number","meaning":"m"}, {"name":"School","type":"text","meaning":"m"},
          {"name":"LaCode","type":"text","meaning":"m"}, {"name":"Band","type":"text","meaning":"m"}]}
        """;

    [Theory]
    [InlineData("en-GB")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Five_hundred_pupils_get_the_recorded_verdict_of_every_rule(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var folder = TestRules.Folder("base", TestRules.Described("base"), ("policy.rules.json", Resource("policy.rules.json")));
        var loading = RuleSetLoader.Load([folder], new SourceText("facts.json", Facts), TestRules.AsOf);
        loading.Diagnostics.Should().BeEmpty();
        var policy = loading.Policy!;
        var verdicts = Resource("verdicts.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var pupils = Resource("pupils.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var differences = new List<string>();
        for (var i = 0; i < pupils.Length; i++)
        {
            var reading = FactLine.Read("pupils.jsonl", i + 1, pupils[i], policy.Facts, new FactOrigin(TestRules.AsOf, "recorded"));
            reading.Diagnostics.Should().BeEmpty();
            var evaluation = policy.Evaluate(FactSelection.AsOf(policy.Facts, reading.Line!.Facts, TestRules.AsOf));
            using var recorded = JsonDocument.Parse(verdicts[i]);
            recorded.RootElement.GetProperty("pupil").GetString().Should().Be(reading.Line.Pupil);
            foreach (var verdict in recorded.RootElement.GetProperty("rules").EnumerateObject())
            {
                if (evaluation[verdict.Name]?.Outcome != (verdict.Value.GetBoolean() ? Outcome.Met : Outcome.NotMet))
                    differences.Add($"{reading.Line.Pupil} {verdict.Name}");
            }
        }

        (policy.Rules.Count, pupils.Length).Should().Be((26, 500));
        differences.Should().BeEmpty();
    }

    private static string Resource(string name)
    {
        using var stream = typeof(RulesEngineConformanceTests).Assembly.GetManifestResourceStream($"Conformance/{name}")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
