using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace SendWorkflows.Content.Tests.Rules;

public class CaseCoverageTests
{
    public static TheoryData<string> RuleFiles => [.. Repository.Files("rules", ".rules.json")];

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void Every_rule_has_a_case_that_is_met_one_that_is_not_and_one_that_is_not_known(string file)
    {
        var expected = CasesBeside(file).SelectMany(test => test["expect"]!.AsObject()).ToLookup(one => one.Key, one => (string)one.Value!);

        foreach (var rule in Rules(file))
            expected[rule].Should().Contain(["met", "not-met", "unknown"], $"{rule} in {file} is tried each way");
        expected.Select(one => one.Key).Should().BeSubsetOf(Rules(file), "a case tests the rules of its own file");
    }

    [Fact]
    public void Every_case_says_who_why_and_on_whose_word()
    {
        foreach (var file in Repository.Files("rules", ".cases.json"))
        {
            foreach (var test in JsonNode.Parse(Repository.Read(file))!["cases"]!.AsArray())
            {
                ((string?)test!["because"]).Should().NotBeNullOrWhiteSpace(file);
                ((string?)test["expectationFrom"]).Should().NotBeNullOrWhiteSpace(file);
            }
        }
    }

    [Fact]
    public void No_two_cases_of_a_file_have_the_same_name()
    {
        foreach (var file in Repository.Files("rules", ".cases.json"))
            JsonNode.Parse(Repository.Read(file))!["cases"]!.AsArray().Select(test => (string)test!["name"]!).Should().OnlyHaveUniqueItems(file);
    }

    private static IEnumerable<JsonNode> CasesBeside(string ruleFile) =>
        JsonNode.Parse(Repository.Read(ruleFile.Replace(".rules.json", ".cases.json", StringComparison.Ordinal)))!["cases"]!.AsArray().Select(test => test!);

    /// <summary>The rules in force: one that is switched off has no outcome to try.</summary>
    private static IEnumerable<string> Rules(string file) =>
        JsonNode.Parse(Repository.Read(file))!.AsArray().SelectMany(list => list!["Rules"]!.AsArray()).Where(rule => (bool?)rule!["Enabled"] ?? true).Select(rule => (string)rule!["RuleName"]!);
}
