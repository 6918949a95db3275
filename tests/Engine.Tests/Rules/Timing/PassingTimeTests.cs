using System.Text.Json;
using FluentAssertions;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Tests.Calendars;
using SendWorkflows.Engine.Tests.Rules.Compiling;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Timing;

/// <summary>Nobody need be asked about again before the day that a policy names, and the day is no earlier than it must be where it matters.</summary>
public class PassingTimeTests
{
    private const int DaysFollowed = 150;

    private static readonly DateOnly Today = TestRules.AsOf;

    public static TheoryData<string> Sets => ShippedSets.Names;

    [Theory]
    [MemberData(nameof(Sets))]
    public void Until_the_day_it_names_a_shipped_set_says_the_same_about_everybody(string set) => RequireStillUntilNext(ShippedSets.Load(set), pupils: 15);

    [Theory]
    [InlineData("pupil.SenSupportStartedOn + 30 < pupil.AsOf")]
    [InlineData("pupil.AsOf - pupil.SenSupportStartedOn > 10")]
    [InlineData("pupil.AsOf >= date(\"2026-12-24\") || pupil.SenSupportStartedOn == pupil.AsOf")]
    [InlineData("pupil.Cycles.Any(c => c.ReviewBy <= pupil.AsOf && c.ReviewBy + 14 > pupil.AsOf)")]
    [InlineData("pupil.Cycles.Count(c => pupil.AsOf > c.ReviewBy) > 1")]
    [InlineData("pupil.Cycles.OrderBy(c => c.ReviewBy).LastOrDefault().ReviewBy != pupil.AsOf")]
    [InlineData("pupil.AgeInMonths >= 192 and pupil.TermsOnSupport > 1 and pupil.WeeksSinceReview > 3")]
    public void Until_the_day_it_names_a_condition_on_dates_says_the_same(string expression) => RequireStillUntilNext(Policy(expression), pupils: 60);

    [Fact]
    public void Whole_weeks_since_a_review_change_a_week_after_the_last()
    {
        Next("pupil.WeeksSinceReview >= 12", """{"Cycles":[{"Reviewed":true,"ReviewedOn":"2026-11-09"}]}""").Should().Be(new DateOnly(2026, 11, 23));
        Next("pupil.WeeksSinceReview >= 12", """{"Cycles":[{"Reviewed":true,"ReviewedOn":"2026-11-20"}]}""").Should().Be(new DateOnly(2026, 11, 27));
    }

    [Fact]
    public void Terms_on_support_change_on_the_last_day_of_a_term() =>
        Next("pupil.TermsOnSupport >= 2", """{"SenSupportStartedOn":"2026-09-07"}""").Should().Be(new DateOnly(2026, 12, 18));

    [Fact]
    public void A_date_for_review_changes_nothing_before_it_comes() =>
        Next("pupil.Cycles.Any(c => !c.Ended && c.ReviewBy < pupil.AsOf)", """{"Cycles":[{"Ended":false,"ReviewBy":"2027-02-12"}]}""").Should().Be(new DateOnly(2027, 2, 12));

    [Fact]
    public void What_rests_on_no_date_never_changes_by_itself() => Next("pupil.AttendancePercent < 90", """{"AttendancePercent":88}""").Should().BeNull();

    [Fact]
    public void What_is_not_known_does_not_become_known_by_waiting() => Next("pupil.WeeksSinceReview >= 12", "{}").Should().BeNull();

    private static void RequireStillUntilNext(Policy policy, int pupils)
    {
        var random = new Random(5);
        var any = new AnyFacts(policy);
        for (var i = 0; i < pupils; i++)
        {
            var recorded = any.Pupil(random, allowsFine: false).Known.Where(fact => policy.Facts[fact.Name]!.Derivation is null)
                .Select(fact => new DatedFact(fact.Name, Moved(fact.Value, random), Today, "test")).ToList();
            var (said, next) = Ask(policy, recorded, Today);
            for (var day = Today.AddDays(1); day <= Today.AddDays(DaysFollowed); day = day.AddDays(1))
            {
                var (now, after) = Ask(policy, recorded, day);
                if (day < next || next is null)
                    now.Should().Equal(said, "{0} comes before {1}, of {2}", day, next, string.Join("; ", recorded.Select(fact => $"{fact.Name} {fact.Value}")));
                else
                    (said, next) = (now, after);
                next?.Should().BeAfter(day);
            }
        }
    }

    private static (Outcome[] Outcomes, DateOnly? Next) Ask(Policy policy, IEnumerable<DatedFact> recorded, DateOnly day)
    {
        var facts = FactSelection.AsOf(policy.Facts, recorded, day, Given.Ealing);
        var outcomes = new Outcome[policy.Rules.Count];
        policy.Outcomes(facts, outcomes);
        return (outcomes, policy.NextChange(facts, Given.Ealing));
    }

    private static DateOnly? Next(string expression, string facts)
    {
        var policy = Policy(expression);
        var line = FactLine.Read("facts", 1, $$"""{"pupil":"P","facts":{{facts}}}""", policy.Facts, new FactOrigin(Today, "test"));
        line.Diagnostics.Should().BeEmpty();
        return Ask(policy, line.Line!.Facts, Today).Next;
    }

    private static Policy Policy(string expression)
    {
        var rule = $$"""{"WorkflowName":"w","Rules":[{"RuleName":"Rule","Expression":{{JsonSerializer.Serialize(expression)}}}]}""";
        var loading = RuleSetLoader.Load([TestRules.Folder("base", TestRules.Described("base"), ("a.rules.json", rule))], Repository.Read("rules/facts.json"), Today);
        return loading.Policy ?? throw new ArgumentException(string.Join('\n', loading.Diagnostics));
    }

    /// <summary>The value with its dates moved to where they matter: some months past or to come.</summary>
    private static FactValue Moved(FactValue value, Random random) =>
        value.Date is not null ? FactValue.Of(Today.AddDays(random.Next(-200, 100)))
        : value.List is { } list ? FactValue.Of(new FactList([.. list.Items.Select(item => item is null ? null : Moved(item, random))], list.IsComplete, list.Since))
        : value.Record is { } record ? FactValue.Of(new FactRecord(record.Fact, record.Known.ToDictionary(field => field.Key, field => Moved(field.Value, random), StringComparer.Ordinal)))
        : value;
}
