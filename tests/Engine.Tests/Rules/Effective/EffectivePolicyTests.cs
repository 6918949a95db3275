using FluentAssertions;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Effective;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Effective;

public class EffectivePolicyTests
{
    private static readonly RuleSetFolder Base = TestRules.Folder(
        "base", TestRules.Described("base"), ("thresholds/T.json", Threshold("""{"from":"2026-01-01","value":90,"reference":{"title":"A"}}""")),
        ("a.rules.json", """{"WorkflowName":"w","Rules":[{"RuleName":"Rule","Expression":"pupil.Attendance < thresholds.T"},{"RuleName":"Other","Expression":"pupil.Urgent"},{"RuleName":"Dropped","Expression":"pupil.Urgent"}]}"""));

    private static readonly RuleSetFolder Top = TestRules.Folder(
        "top", TestRules.Described("top", "base"),
        ("thresholds/T.json", Threshold("""{"from":"2026-09-01","value":92,"reference":{"title":"B"}},{"from":"2027-09-01","value":95,"reference":{"title":"B"}}""")),
        ("b.rules.json", """{"WorkflowName":"w","Rules":[{"RuleName":"Other","Expression":"pupil.Known"},{"RuleName":"Dropped","Enabled":false,"Expression":"pupil.Urgent"}]}"""));

    [Fact]
    public void A_value_names_its_layer_and_what_it_stands_in_place_of_and_what_comes_later()
    {
        var threshold = Read(TestRules.AsOf).Thresholds.Should().ContainSingle().Subject;

        (threshold.InForce!.Value, threshold.InForce.SetBy, threshold.InForce.Citation!.Title).Should().Be((92, "top", "B"));
        threshold.InPlaceOf.Select(value => (value.Value, value.SetBy)).Should().Equal((90, "base"));
        threshold.Later.Select(value => (value.Value, value.From)).Should().Equal((95, new DateOnly(2027, 9, 1)));
    }

    [Fact]
    public void On_an_earlier_day_the_layer_below_still_holds() =>
        Read(new DateOnly(2026, 8, 31)).Thresholds[0].InForce!.SetBy.Should().Be("base");

    [Fact]
    public void A_rule_names_its_layer_the_one_it_replaces_and_its_thresholds()
    {
        var rules = Read(TestRules.AsOf).Rules;

        rules.Select(each => (each.Rule.Id, each.Rule.SetBy, string.Join(",", each.InPlaceOf), string.Join(",", each.Thresholds)))
            .Should().Equal(("Other", "top", "base", ""), ("Rule", "base", "", "T"));
    }

    [Fact]
    public void A_rule_that_a_layer_switched_off_is_named_with_that_layer() =>
        Read(TestRules.AsOf).SwitchedOff.Select(each => (each.Rule.Id, each.Rule.SetBy, each.By)).Should().Equal(("Dropped", "base", "top"));

    [Fact]
    public void A_rule_set_with_errors_has_no_effect_and_says_why()
    {
        var reading = EffectivePolicy.Read([TestRules.Folder("base")], TestRules.FactsFile, TestRules.AsOf);

        reading.Effective.Should().BeNull();
        reading.Diagnostics.Should().NotBeEmpty();
    }

    private static EffectivePolicy Read(DateOnly asOf) => EffectivePolicy.Read([Base, Top], TestRules.FactsFile, asOf).Effective!;

    private static string Threshold(string values) => $$"""{"name":"T","meaning":"m","moreSupportWhen":"higher","values":[{{values}}]}""";
}
