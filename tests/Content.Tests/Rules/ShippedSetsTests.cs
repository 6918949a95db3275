using System.Text.Json;
using FluentAssertions;
using SendWorkflows.Host.Commands;
using Xunit;

namespace SendWorkflows.Content.Tests.Rules;

public class ShippedSetsTests
{
    // After the last day on which a rule was compared with its source.
    private const string Day = "2026-11-23";

    public static TheoryData<string> Sets => [.. Repository.Files("rules", "ruleset.json").Select(file => Path.GetDirectoryName(file)!)];

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task A_shipped_set_is_free_of_errors_and_warnings(string set)
    {
        var answer = await Run("check", set);

        answer.GetProperty("diagnostics").EnumerateArray().Select(each => each.ToString()).Should().BeEmpty();
        answer.GetProperty("files").GetInt32().Should().BeGreaterThan(10);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Every_case_of_a_shipped_set_passes(string set)
    {
        var answer = await Run("test", set);

        answer.GetProperty("failures").EnumerateArray().Select(each => each.ToString()).Should().BeEmpty();
        answer.GetProperty("cases").GetInt32().Should().BePositive();
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task The_cases_of_a_shipped_set_notice_every_small_change_to_its_rules(string set)
    {
        var answer = await Run("mutate", set);

        answer.GetProperty("survivors").EnumerateArray().Select(each => each.ToString()).Should().BeEmpty();
        answer.GetProperty("mutants").GetInt32().Should().BeGreaterThan(20);
    }

    private static async Task<JsonElement> Run(string verb, string set)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        await CommandLine.RunAsync(["rules", verb, Repository.PathOf(set), "--as-of", Day, "--format", "json"], output, error);
        error.ToString().Should().BeEmpty();
        return JsonDocument.Parse(output.ToString()).RootElement.Clone();
    }
}
