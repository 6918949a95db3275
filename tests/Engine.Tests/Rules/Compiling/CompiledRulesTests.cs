using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using SendWorkflows.Benchmarks;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Evaluating;
using Xunit;
using Outcome = SendWorkflows.Engine.Rules.Outcome;

namespace SendWorkflows.Engine.Tests.Rules.Compiling;

/// <summary>Compiled rules say what the tree of operations says: it is the meaning, they are only its speed.</summary>
public class CompiledRulesTests
{
    public static TheoryData<string> Sets => ShippedSets.Names;

    [Fact]
    public void Generated_policies_say_the_same_compiled_about_generated_pupils() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var policy = RandomPolicies.Make(random);
        policy.WriteProgram();
        var facts = new AnyFacts(policy);
        for (var i = 0; i < 25; i++)
            RequireSame(policy, facts.Pupil(random, allowsFine: i > 20));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(1_000_000));

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_shipped_set_says_the_same_compiled(string set)
    {
        var policy = ShippedSets.Load(set);
        policy.WriteProgram();
        var facts = new AnyFacts(policy);
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
            RequireSame(policy, facts.Pupil(random, allowsFine: i > 250));
    }

    [Fact]
    public void A_policy_asked_about_few_pupils_writes_no_program_and_says_the_same_when_it_has_written_one()
    {
        var (seldom, often) = (MeasuredPolicy.Load(), MeasuredPolicy.Load());
        often.WriteProgram();
        var facts = new AnyFacts(seldom);
        var random = new Random(11);
        for (var i = 0; i < 600; i++)
        {
            var pupil = facts.Pupil(random, allowsFine: false);
            Outcomes(seldom, pupil).Should().Equal(Outcomes(often, pupil));
            seldom.IsProgramWritten.Should().Be(i >= 200, "{0} pupils were asked about", i + 1);
        }
    }

    [Fact]
    public void A_program_covers_the_measured_policy_without_calling_the_tree() =>
        MeasuredPolicy.Load().OperationsLeftToTheTree.Should().Be(0);

    private static void RequireSame(Policy policy, FactSet facts)
    {
        var outcomes = Outcomes(policy, facts);
        for (var i = 0; i < outcomes.Length; i++)
        {
            var meant = RuleEvaluation.Outcome(policy.Rules[i], facts.For(policy.Facts));
            if (outcomes[i] != meant)
                outcomes[i].Should().Be(meant, "{0} over {1}", policy.Rules[i].Written.Expression?.Text ?? policy.Rules[i].Id, string.Join("; ", facts.Known.Select(fact => $"{fact.Name} {fact.Value}")));
        }
    }

    private static Outcome[] Outcomes(Policy policy, FactSet facts)
    {
        var outcomes = new Outcome[policy.Rules.Count];
        policy.Outcomes(facts, outcomes);
        return outcomes;
    }
}
