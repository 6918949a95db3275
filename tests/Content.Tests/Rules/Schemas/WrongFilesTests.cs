using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace SendWorkflows.Content.Tests.Rules.Schemas;

public class WrongFilesTests
{
    [Theory]
    [InlineData("threshold", """{"name":"WeeksBetweenReviews","values":[{"from":"2026-09-01","value":14}]}""", "reference")]
    [InlineData("threshold", """{"name":"WeeksBetweenReviews","values":[]}""", "fewer than 1")]
    [InlineData("threshold", """{"name":"X","moreSupportWhen":"bigger","values":[{"from":"2026-09-01","value":1,"reference":{"title":"t"}}]}""", "/moreSupportWhen")]
    [InlineData("threshold", """{"name":"X","values":[{"from":"1 September 2026","value":1,"reference":{"title":"t"}}]}""", "/values/0/from")]
    [InlineData("facts", """{"facts":[{"name":"Height","type":"metres","meaning":"How tall."}]}""", "/facts/0/type")]
    [InlineData("facts", """{"facts":[{"name":"Height","type":"number"}]}""", "meaning")]
    [InlineData("ladder", """{"id":"x","title":"x","layers":[]}""", "fewer than 1")]
    [InlineData("ruleset", """{"id":"England!","title":"x","kind":"national","version":"1","effectiveFrom":"2026-09-01","owner":"x"}""", "/id")]
    [InlineData("rules", """{"WorkflowName":"x","Rules":[{"RuleName":"R","Expression":"true","SuccessEvent":"do-not-request"}]}""", "/Rules/0/SuccessEvent")]
    [InlineData("rules", """{"WorkflowName":"x","Rules":[{"RuleName":"R","Expression":"true","Actions":{"OnSuccess":{}}}]}""", "additional")]
    [InlineData("rules", """{"WorkflowName":"x","Rules":[{"RuleName":"R"}]}""", "Expression")]
    [InlineData("cases", """{"cases":[{"name":"Ben","facts":{},"expect":{"R":"no"},"because":"x"}]}""", "/cases/0/expect/R")]
    [InlineData("rules-check", """{"files":1,"errors":0,"warnings":0,"diagnostics":[{"code":"x"}]}""", "message")]
    [InlineData("rules-evaluate", """{"pupil":"P1","rules":[{"ruleFile":"a","rule":"b","outcome":"maybe","missing":[]}],"suggestions":[]}""", "/rules/0/outcome")]
    public void A_wrong_file_is_refused_at_the_place_that_is_wrong(string schema, string text, string words)
    {
        var answer = Ajv.Validate([new SchemaCheck($"{schema}.schema.json", schema, JsonNode.Parse(text))]).Should().ContainSingle().Subject;

        string.Join('\n', answer.Errors).Should().Contain(words);
    }
}
