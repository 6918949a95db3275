using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Explaining;
using SendWorkflows.Engine.Tests.Rules.Compiling;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Explaining;

public class FlipsTests
{
    public static TheoryData<string> Sets => ShippedSets.Names;

    [Fact]
    public void A_number_flips_an_answer_where_it_does_when_every_step_is_tried() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var policy = RandomPolicies.Make(random);
        RequireSame(policy, new AnyFacts(policy).Pupil(random, allowsFine: true));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(120).WithEndSize(1_000_000));

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_number_flips_an_answer_of_a_shipped_set_where_it_does_when_every_step_is_tried(string set)
    {
        var policy = ShippedSets.Load(set);
        RequireSame(policy, new AnyFacts(policy).Pupil(new Random(11), allowsFine: false));
    }

    [Fact]
    public void A_number_in_a_range_rests_on_both_ends()
    {
        var policy = TestRules.LoadExpression("pupil.Attendance >= 85 && pupil.Attendance < 90").Policy!;

        policy.Explain(TestRules.Pupil("""{"Attendance":88.5}"""), "Rule").RestsOn.Select(flip => flip.Changes[0].To).Should().Equal("84.9", "90");
    }

    private static void RequireSame(Policy policy, FactSet facts)
    {
        foreach (var rule in policy.Rules)
        {
            var flips = Flips.Of(rule.Condition, RuleEvaluation.Outcome(rule, facts), facts, policy.Ladder);
            var moved = flips.Where(flip => flip.Changes.Count == 1 && IsNumber(policy, facts, flip.Changes[0].What)).Select(flip => $"{flip.Changes[0].What} → {flip.Changes[0].To}: {flip.Outcome}");
            moved.Should().BeEquivalentTo(EveryStepTried.Of(rule.Condition, facts), "of {0}", rule.Written.Expression?.Text ?? rule.Id);
        }
    }

    private static bool IsNumber(Policy policy, FactSet facts, string what) =>
        policy.Facts[what] is not { } fact || (facts[what] is not null && fact.Type is FactType.Integer or FactType.Number or FactType.Date);
}
