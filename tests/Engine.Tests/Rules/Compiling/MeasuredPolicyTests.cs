using FluentAssertions;
using SendWorkflows.Benchmarks;
using SendWorkflows.Benchmarks.HandWritten;
using SendWorkflows.Benchmarks.Pupils;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Compiling;

public class MeasuredPolicyTests
{
    [Fact]
    public void The_measured_policy_says_what_the_same_rules_by_hand_say_over_objects_and_over_columns()
    {
        var policy = MeasuredPolicy.Load();
        Pupil[] pupils = [.. Invention.Pupils(3_000)];
        var facts = Array.ConvertAll(pupils, pupil => EngineFacts.Of(pupil, policy.Facts));

        Agreement.Differences(policy, pupils, facts, new PupilColumns(pupils)).Should().BeEmpty();
    }
}
