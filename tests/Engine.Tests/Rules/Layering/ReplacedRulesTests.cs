using FluentAssertions;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Checking;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Layering;

public class ReplacedRulesTests
{
    [Fact]
    public void A_lower_layer_may_put_its_own_local_rule_in_the_place_of_one_of_the_same_name()
    {
        var loading = Load("local");

        loading.Diagnostics.Should().BeEmpty();
        loading.Policy!.Rules.Should().ContainSingle().Which.SetBy.Should().Be("school");
        loading.Policy.Evaluate(TestRules.Pupil("""{"Known":false}"""))["R"]!.Outcome.Should().Be(Outcome.Met);
    }

    [Theory]
    [InlineData("should")]
    [InlineData("must")]
    public void A_lower_layer_may_not_replace_what_should_or_must_be_followed(string standing) =>
        Load(standing).Diagnostics.Should().ContainSingle().Which.Code.Should().Be(RuleCodes.Weakened);

    private static RuleSetLoading Load(string standing) => RuleSetLoader.Load(
        [
            TestRules.Folder("base", TestRules.Described("base"), Rule(standing, "pupil.Known")),
            TestRules.Folder("school", TestRules.Described("school", "base"), Rule("local", "!pupil.Known")),
        ],
        TestRules.FactsFile,
        TestRules.AsOf);

    private static (string Path, string Text) Rule(string standing, string expression) => (
        "a.rules.json",
        $$$"""{"WorkflowName":"w","Rules":[{"RuleName":"R","Expression":"{{{expression}}}","Properties":{"Standing":"{{{standing}}}"}}]}""");
}
