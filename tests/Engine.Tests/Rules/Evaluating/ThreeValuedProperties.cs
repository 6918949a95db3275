using System.Globalization;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;
using Xunit;
using Outcome = SendWorkflows.Engine.Rules.Outcome;

namespace SendWorkflows.Engine.Tests.Rules.Evaluating;

public class ThreeValuedProperties
{
    [Fact]
    public void Replacing_any_value_by_unknown_changes_an_outcome_only_to_unknown() => ForAnyExpression(400, (policy, facts, random) =>
    {
        var before = Of(policy, facts);
        foreach (var less in RandomFacts.Forgetting(facts))
        {
            var after = Of(policy, less);
            (after == before || after == Outcome.Unknown).Should().BeTrue("{0} became {1} for {2}", before, after, Written(policy));
        }
    });

    [Fact]
    public void Known_facts_never_give_unknown() => ForAnyExpression(400, (policy, facts, random) =>
        Of(policy, RandomFacts.Everything(random)).Should().NotBe(Outcome.Unknown, "all is known for {0}", Written(policy)));

    [Fact]
    public void The_culture_changes_nothing() => ForAnyExpression(60, (policy, facts, random) =>
    {
        var json = policy.Explain(facts, "Rule").ToJson();
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
        policy.Explain(facts, "Rule").ToJson().Should().Be(json);
        CultureInfo.CurrentCulture = culture;
    });

    [Fact]
    public void Every_flip_gives_another_outcome_when_tried() => ForAnyExpression(60, (policy, facts, random) =>
    {
        foreach (var flip in policy.Explain(facts, "Rule").RestsOn.Where(flip => flip.Changes.All(change => TestRules.Catalogue[change.What] is not null)))
        {
            var changed = flip.Changes.Aggregate(facts, (so, change) => so.With(change.What, Read(change)));
            Of(policy, changed).Should().Be(flip.Outcome).And.NotBe(Of(policy, facts));
        }
    });

    private static FactValue Read(FlipChange change)
    {
        var fact = TestRules.Catalogue[change.What]!;
        var json = fact.Type is FactType.Choice or FactType.Text or FactType.Date ? $"\"{change.To}\"" : change.To;
        return FactValueReader.Read(fact, JsonReader.Read(new SourceText("value", json)).Root!, [])!;
    }

    private static string Written(Policy policy) => policy["Rule"]!.Written.Expression!.Text;

    private static Outcome Of(Policy policy, FactSet facts)
    {
        var outcomes = new Outcome[1];
        policy.Outcomes(facts, outcomes);
        return outcomes[0];
    }

    private static void ForAnyExpression(int times, Action<Policy, FactSet, Random> check) =>
        Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            var policy = TestRules.LoadExpression(new RandomExpressions(random).Boolean(4)).Policy!;
            check(policy, RandomFacts.Some(random), random);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithEndSize(1_000_000));
}
