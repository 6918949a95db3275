using FluentAssertions;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Checking;

/// <summary>An authority that brings layers of its own is told what of the layers above no longer fits them.</summary>
public class LadderOfOnesOwnTests
{
    private const string RuleThatPointsToTwo = """
        === base/b.rules.json
        {
          "WorkflowName": "b",
          "Rules": [
            {
              "RuleName": "Rule",
              "Expression": "pupil.Known",
              "SuccessEvent": "check-teaching",
              "Properties": { "Source": { "Title": "Ours" }, "Message": "Look.", "VerifiedOn": "2026-06-30", "Target": "two" }
            }
          ]
        }
        === base/b.cases.json
        {
          "cases": [
            { "name": "Dai", "asOf": "2026-11-20", "facts": { "Known": true }, "expect": { "Rule": "met" } },
            { "name": "Eve", "asOf": "2026-11-20", "facts": { "Known": false }, "expect": { "Rule": "not-met" } },
            { "name": "Fay", "asOf": "2026-11-20", "facts": {}, "expect": { "Rule": "unknown" } }
          ]
        }
        === la/ruleset.json
        { "id": "la", "title": "LA", "version": "1", "extends": "base", "effectiveFrom": "2026-09-01", "ladder": "ladder.json", "expectedVolume": [{ "event": "check-teaching", "min": 0, "max": 900 }] }

        """;

    [Fact]
    public void A_rule_of_a_layer_above_that_points_to_a_layer_which_is_gone_is_an_error_and_says_what_to_write()
    {
        var found = new WrittenSet(RuleThatPointsToTwo + """
            === la/ladder.json
            { "id": "own", "title": "Own", "ordered": true, "registerFrom": 2, "layers": [{ "id": "one", "order": 1, "name": "One" }, { "id": "more", "order": 2, "name": "More", "censusCode": "K" }] }
            """).Found();

        found.Should().ContainSingle().Which.Should().Be(
            """la/ladder.json:1:1: error rule-unknown-target: The rule "Rule" of base points to "two", and the ladder "own" has no such layer. Write a rule of that name that points to a layer of yours, or switch it off with "Enabled": false. The ladder "own" has: one, more.""");
    }

    [Theory]
    [InlineData("\"registerFrom\": 3, ", "\"registerFrom\" is 3 and its order 2.")]
    [InlineData("", "\"registerFrom\" is missing and its order 2.")]
    public void A_layer_of_SEN_support_that_leaves_its_pupils_off_the_register_is_an_error(string registerFrom, string said)
    {
        var found = new WrittenSet($$"""
            === base/ladder.json
            { "id": "l", "title": "Layers", "ordered": true, {{registerFrom}}"layers": [{ "id": "one", "order": 1, "name": "One" }, { "id": "two", "order": 2, "name": "Two", "censusCode": "K" }, { "id": "three", "order": 3, "name": "Three" }] }
            """).Found();

        found.Should().ContainSingle().Which.Should().StartWith("base/ladder.json:1:1: error ladder-register-from: \"two\" has the census code K").And.Contain(said);
    }

    [Fact]
    public void A_rule_said_anew_needs_cases_of_its_own()
    {
        var found = new WrittenSet(RuleThatPointsToTwo + """
            === la/ladder.json
            { "id": "own", "title": "Own", "ordered": true, "registerFrom": 2, "layers": [{ "id": "one", "order": 1, "name": "One" }, { "id": "more", "order": 2, "name": "More" }] }
            === la/b.rules.json
            {
              "WorkflowName": "b",
              "Rules": [
                {
                  "RuleName": "Rule",
                  "Expression": "pupil.Known",
                  "SuccessEvent": "check-teaching",
                  "Properties": { "Source": { "Title": "Ours" }, "Message": "Look.", "VerifiedOn": "2026-06-30", "Target": "more" }
                }
              ]
            }
            """).Found();

        found.Should().ContainSingle().Which.Should().StartWith("la/b.rules.json:4:5: warning rule-missing-case: No case expects the rule \"Rule\" to be met or not-met or unknown.");
    }
}
