using FluentAssertions;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules;

public class ExplanationTests
{
    [Fact]
    public void Every_part_has_its_value_every_fact_its_source_and_every_item_its_outcome()
    {
        var policy = Policy("pupil.Attendance < thresholds.T && pupil.Cycles.Any(c => c.Reviewed && c.Weeks > 5)");

        var json = policy.Explain(TestRules.Pupil("""{"Attendance":{"value":88.5,"on":"2026-06-30","source":"register"},"Cycles":[{"Reviewed":true,"Weeks":6},{"Weeks":2}]}"""), "Rule").ToJson();

        json.Should().Be("""
            {"rule":"Rule","ruleFile":"a.rules.json","asOf":"2026-11-20","outcome":"met","standing":"local",
            "facts":[{"name":"Attendance","value":88.5,"on":"2026-06-30","source":"register"},
            {"name":"Cycles","value":[{"Reviewed":true,"Weeks":6},{"Weeks":2}],"on":"2026-11-20","source":"test"}],
            "notKnown":[],"missing":[],
            "thresholds":[{"name":"T","value":90,"from":"2026-01-01","setBy":"base","reference":{"title":"A"}}],
            "restsOn":[{"changes":[{"what":"Attendance","from":"88.5","to":"90"}],"outcome":"not-met"}],
            "tree":{"text":"pupil.Attendance < thresholds.T && pupil.Cycles.Any(c => c.Reviewed && c.Weeks > 5)","outcome":"met","parts":[
            {"text":"pupil.Attendance < thresholds.T","outcome":"met","parts":[
            {"text":"pupil.Attendance","value":"88.5"},{"text":"thresholds.T","value":"90"}]},
            {"text":"pupil.Cycles.Any(c => c.Reviewed && c.Weeks > 5)","outcome":"met","parts":[
            {"text":"pupil.Cycles","value":"[(Reviewed true, Weeks 6), (Weeks 2)]"}],"items":[
            {"item":"(Reviewed true, Weeks 6)","part":{"text":"Reviewed && Weeks > 5","outcome":"met","parts":[
            {"text":"Reviewed","outcome":"met"},
            {"text":"Weeks > 5","outcome":"met","parts":[{"text":"Weeks","value":"6"}]}]}},
            {"item":"(Weeks 2)","part":{"text":"Reviewed && Weeks > 5","outcome":"not-met","parts":[
            {"text":"Reviewed","outcome":"unknown"},
            {"text":"Weeks > 5","outcome":"not-met","parts":[{"text":"Weeks","value":"2"}]}]}}]}]}}
            """.ReplaceLineEndings(""));
    }

    [Theory]
    [InlineData("(pupil.Urgent || pupil.Known) && pupil.Attendance < 90", "pupil.Urgent || pupil.Known")]
    [InlineData("pupil.Attendance < 90 && (pupil.Urgent || pupil.Known)", "pupil.Urgent || pupil.Known")]
    public void A_part_in_brackets_leaves_them_to_the_whole_so_that_the_whole_reads_as_written(string expression, string part)
    {
        var json = Policy(expression).Explain(TestRules.Pupil("""{"Urgent":true,"Known":false,"Attendance":80}"""), "Rule").ToJson();

        json.Should().Contain($"\"tree\":{{\"text\":\"{expression}\",").And.Contain($"{{\"text\":\"{part}\",");
    }

    [Theory]
    [InlineData("pupil.Attendance < 90", """{"Attendance":89.5}""", "Attendance 89.5 → 90: not-met")]
    [InlineData("pupil.Sen == \"K\"", """{"Sen":"N"}""", "Sen N → K: met")]
    [InlineData("pupil.Sen == \"K\"", """{"Sen":"K"}""", "Sen K → E: not-met; Sen K → N: not-met")]
    [InlineData("pupil.Urgent", "{}", "Urgent not known → false: not-met; Urgent not known → true: met")]
    [InlineData("pupil.Cycles.Count(c => c.Reviewed) >= 2", """{"Cycles":[{"Reviewed":true}]}""", "pupil.Cycles.Count(c => c.Reviewed) 1 → 2: met")]
    [InlineData("pupil.Urgent && pupil.Known", """{"Urgent":false,"Known":false}""", "Known false → true and Urgent false → true: met")]
    [InlineData("pupil.Age > 60", """{"Age":60}""", "")]
    [InlineData("pupil.StartedOn < date(\"2026-09-01\")", """{"StartedOn":"2026-08-30"}""", "StartedOn 2026-08-30 → 2026-09-01: not-met")]
    public void An_answer_rests_on_the_smallest_changes_that_give_another(string expression, string facts, string restsOn) =>
        string.Join("; ", Policy(expression).Explain(TestRules.Pupil(facts), "Rule").RestsOn.Select(flip =>
            $"{string.Join(" and ", flip.Changes.Select(change => $"{change.What} {change.From} → {change.To}"))}: {flip.Outcome.Word()}")).Should().Be(restsOn);

    [Fact]
    public void Parameters_and_nested_rules_keep_their_names()
    {
        var policy = TestRules.Load(("a.rules.json", """
            {"WorkflowName":"w","Rules":[{"RuleName":"Rule","LocalParams":[{"Name":"twice","Expression":"pupil.Score * 2"}],
             "Operator":"Or","Rules":[{"RuleName":"High","Expression":"twice > 10"},{"RuleName":"Off","Enabled":false,"Expression":"pupil.Known"}]}]}
            """)).Policy!;

        var tree = policy.Explain(TestRules.Pupil("""{"Score":6}"""), "Rule").Tree;

        tree.Parts.Should().ContainSingle().Which.Name.Should().Be("High");
        tree.Parts[0].Parts.Should().ContainSingle(part => part.Name == "twice" && part.Value == "12");
    }

    [Fact]
    public void An_answer_about_a_layer_rests_on_the_other_layers_of_the_ladder_and_on_no_word_of_the_expression()
    {
        var catalogue = new SourceText("facts.json", """{"facts":[{"name":"CurrentLayer","type":"text","meaning":"m"},{"name":"Note","type":"text","meaning":"m"}]}""");
        var policy = RuleSetLoader.Load(
            [TestRules.Folder(
                "base", ("ruleset.json", """{"id":"base","title":"b","version":"1","ladder":"ladder.json"}"""),
                ("ladder.json", """{"id":"l","title":"l","source":{"title":"s"},"layers":[{"id":"one","order":1,"name":"1"},{"id":"two","order":2,"name":"2"},{"id":"three","order":3,"name":"3"}]}"""),
                ("a.rules.json", """{"WorkflowName":"w","Rules":[{"RuleName":"Rule","Expression":"pupil.CurrentLayer == \"one\" && pupil.Note == \"seen\""}]}"""))],
            catalogue, TestRules.AsOf).Policy!;
        var facts = FactLine.Read("facts", 1, """{"pupil":"P","facts":{"CurrentLayer":"one","Note":"seen"}}""", policy.Facts, new FactOrigin(TestRules.AsOf, "test")).Line!.Facts;

        var explanation = policy.Explain(FactSelection.AsOf(policy.Facts, facts, TestRules.AsOf), "Rule");

        explanation.RestsOn.Select(flip => (flip.Changes[0].What, flip.Changes[0].To)).Should().Equal(("CurrentLayer", "three"), ("CurrentLayer", "two"));
    }

    private static Policy Policy(string expression) => TestRules.Load(
        ("thresholds/T.json", """{"name":"T","meaning":"m","values":[{"from":"2026-01-01","value":90,"reference":{"title":"A"}}]}"""),
        ("a.rules.json", $$"""{"WorkflowName":"w","Rules":[{"RuleName":"Rule","Expression":{{System.Text.Json.JsonSerializer.Serialize(expression)}} }]}""")).Policy!;
}
