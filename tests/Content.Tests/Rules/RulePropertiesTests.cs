using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace SendWorkflows.Content.Tests.Rules;

public class RulePropertiesTests
{
    public static TheoryData<string> RuleFiles => [.. Repository.Files("rules", ".rules.json")];

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void Every_rule_says_who_says_so_how_binding_it_is_and_what_it_costs(string file)
    {
        foreach (var (name, properties) in Rules(file))
        {
            ((string?)properties["Standing"]).Should().BeOneOf(["must", "should", "local"], name);
            ((string?)properties["Source"]?["Title"]).Should().NotBeNullOrWhiteSpace(name);
            ((string?)properties["Source"]?["Reference"]).Should().NotBeNullOrWhiteSpace(name);
            ((string?)properties["Message"]).Should().EndWith(".", name);
            ((int)properties["Minutes"]!).Should().BePositive(name);
        }
    }

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void A_rule_says_when_its_source_was_read_or_that_it_is_still_to_be_read(string file)
    {
        foreach (var (name, properties) in Rules(file))
        {
            var isToBeRead = ((string)properties["Source"]!["Reference"]!).EndsWith("to be read in the document", StringComparison.Ordinal);
            (properties["VerifiedOn"] is null).Should().Be(isToBeRead, name);
        }
    }

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void A_rule_that_uses_a_number_of_the_policy_is_local_and_is_not_attributed_to_the_Code_or_the_Act(string file)
    {
        foreach (var (name, properties) in Rules(file).Where(rule => UsesNumber(rule.Properties.Parent!)))
        {
            ((string?)properties["Standing"]).Should().Be("local", name);
            ((string?)properties["Source"]!["Title"]).Should().NotContainAny("code of practice", "Act 2014");
        }
    }

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void Evidence_to_gather_is_never_put_as_a_condition_of_a_request(string file)
    {
        foreach (var (name, properties) in Rules(file).Where(rule => (string?)rule.Properties.Parent!["SuccessEvent"] == "gather-evidence"))
            ((string)properties["Message"]!).Should().ContainEquivalentOf("a request can be sent", name);
    }

    private static bool UsesNumber(JsonNode rule) => rule.ToJsonString().Contains("thresholds.", StringComparison.Ordinal);

    private static IEnumerable<(string Name, JsonNode Properties)> Rules(string file) =>
        JsonNode.Parse(Repository.Read(file))!.AsArray().SelectMany(list => list!["Rules"]!.AsArray())
            .Select(rule => ((string)rule!["RuleName"]!, rule["Properties"]!));
}
