using System.Text.Json;
using System.Text.RegularExpressions;
using FluentAssertions;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Commands;
using SendWorkflows.Host.Publishing;
using SendWorkflows.Host.Tests.Publishing;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Commands;

public partial class RulesPublishTests
{
    private const string Set = PublishingSetting.Set;

    [SkippableTheory, EachDatabase]
    public async Task A_folder_is_tried_approved_by_a_colleague_and_listed(DatabaseKind kind)
    {
        await using var setting = await PublishingSetting.MakeAsync(kind);
        var folder = Draft(setting, 95);

        var (exit, output, error) = await PublishAsync(setting, folder, "author@example.test");

        (exit, error).Should().Be((ExitCode.Fine, ""));
        var change = JsonDocument.Parse(output).RootElement;
        change.GetProperty("state").GetString().Should().Be("waiting");
        change.GetProperty("trial").GetProperty("whatIf").GetProperty("moves")[0].GetProperty("pupils").GetInt32().Should().Be(12);
        var approved = await DecideAsync(setting, change.GetProperty("change").GetGuid(), "colleague@example.test");
        approved.Exit.Should().Be(ExitCode.Fine);
        JsonDocument.Parse(approved.Output).RootElement.GetProperty("number").GetInt32().Should().Be(2);
        var (_, listed, _) = await RunAsync(setting, (services, written, _) => new RulesHistory(folder, Json: true).RunAsync(services, written, TextWriter.Null, default));
        var history = JsonDocument.Parse(listed).RootElement;
        history.GetProperty("inForce").GetInt32().Should().Be(1);
        history.GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("state").GetString()).Should().Equal("published", "delivered");
        setting.MoveTo(PublishingSetting.January);
        (await setting.ValueInForceAsync()).Should().Be(95);
    }

    [Fact]
    public async Task Its_author_cannot_approve_it_and_a_colleague_can_send_it_back()
    {
        await using var setting = await PublishingSetting.MakeAsync();
        var (_, output, _) = await PublishAsync(setting, Draft(setting, 95), "author@example.test");
        var change = JsonDocument.Parse(output).RootElement.GetProperty("change").GetGuid();

        var own = await DecideAsync(setting, change, "author@example.test");
        var sentBack = await DecideAsync(setting, change, "colleague@example.test", "Not before the consultation.");

        (own.Exit, own.Error).Should().Be((ExitCode.No, "You wrote this change, so a colleague with the policy role has to decide on it.\n"));
        sentBack.Exit.Should().Be(ExitCode.Fine);
        var entry = JsonDocument.Parse(sentBack.Output).RootElement;
        (entry.GetProperty("state").GetString(), entry.GetProperty("decisionReason").GetString()).Should().Be(("sent-back", "Not before the consultation."));
    }

    [Fact]
    public async Task An_error_in_the_folder_is_printed_with_what_to_do_and_nothing_is_kept()
    {
        await using var setting = await PublishingSetting.MakeAsync();
        var folder = Draft(setting, 85);

        var (exit, output, error) = await PublishAsync(setting, folder, "author@example.test");

        exit.Should().Be(ExitCode.No);
        error.Should().Be("Checking found 2 errors. Mend the files it names, then propose the change again.\n");
        JsonDocument.Parse(output).RootElement.GetProperty("trial").GetProperty("check").GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString())
            .Should().Contain("threshold-out-of-bounds");
        (await setting.Service.DoAsync(s => ((RuleSetHistory)s.GetService(typeof(RuleSetHistory))!).OpenAsync(Set, default))).Should().BeEmpty();
    }

    [Fact]
    public async Task A_broken_bound_stops_it_and_leaves_nothing_to_approve()
    {
        await using var setting = await PublishingSetting.MakeAsync(mostConcerns: 300);

        var (exit, output, error) = await PublishAsync(setting, Draft(setting, 95), "author@example.test");

        exit.Should().Be(ExitCode.No);
        error.Should().StartWith("\"look-into-attendance\" would be suggested for about");
        JsonDocument.Parse(output).RootElement.GetProperty("state").GetString().Should().Be("withdrawn");
    }

    [Theory]
    [InlineData("nobody@example.test", ExitCode.Misuse, "Nobody has an account \"nobody@example.test\".")]
    [InlineData("senco@example.test", ExitCode.No, "You may not change this rule set")]
    public async Task Without_the_policy_role_nothing_is_proposed(string email, int expected, string message)
    {
        await using var setting = await PublishingSetting.MakeAsync();
        await setting.Service.PersonAsync(Roles.Senco, setting.School, email: "senco@example.test");

        var (exit, output, error) = await PublishAsync(setting, Draft(setting, 95), email);

        (exit, output).Should().Be((expected, ""));
        error.Should().StartWith(message);
    }

    [Fact]
    public async Task A_day_that_has_passed_is_refused()
    {
        await using var setting = await PublishingSetting.MakeAsync();

        var (exit, _, error) = await PublishAsync(setting, Draft(setting, 95), "author@example.test", new DateOnly(2026, 11, 1));

        (exit, error).Should().Be((ExitCode.No, "A version comes into force today or later: what was decided before stays as it was.\n"));
    }

    [Fact]
    public async Task A_label_that_a_published_version_with_other_content_bears_is_refused()
    {
        await using var setting = await PublishingSetting.MakeAsync();
        var label = (await setting.Policies.OfAsync(Set)).Policy!.Version;

        var (exit, output, error) = await PublishAsync(setting, Draft(setting, 95, label), "author@example.test");

        (exit, output).Should().Be((ExitCode.No, ""));
        error.Should().Be($"Version 1 is already called \"{label}\", with other content. Raise \"version\" in ruleset.json, so that the two can be told apart.\n");
    }

    [SkippableTheory, EachDatabase]
    public async Task The_same_rules_proposed_again_with_other_cases_are_kept_with_those(DatabaseKind kind)
    {
        await using var setting = await PublishingSetting.MakeAsync(kind);
        var folder = Draft(setting, 95);
        await PublishAsync(setting, folder, "author@example.test");
        File.WriteAllText(Path.Combine(folder, "mended.cases.json"), """{ "cases": [{ "name": "Mended", "facts": {}, "expect": { "LowAttendance": "unknown" } }] }""");

        var (_, output, _) = await PublishAsync(setting, folder, "author@example.test");

        var change = JsonDocument.Parse(output).RootElement.GetProperty("change").GetGuid();
        (await DecideAsync(setting, change, "colleague@example.test")).Exit.Should().Be(ExitCode.Fine);
        var published = await setting.Policies.OnAsync(Set, PublishingSetting.January);
        published!.Version!.Files.Should().Contain("mended.cases.json");
        (await setting.HistoryAsync())[0].ContentHash.Should().Be(published.Policy!.ContentHash);
    }

    private static string Draft(PublishingSetting setting, int value, string version = "2099.1")
    {
        // Elsewhere, under the same name: the folder that is proposed need not be the one that is in force.
        foreach (var file in Directory.EnumerateFiles(Path.Combine(setting.Folder.Root, "rules"), "*.json", SearchOption.AllDirectories))
            setting.Folder.Write(Path.Combine("draft", Path.GetRelativePath(setting.Folder.Root, file)), File.ReadAllText(file));
        setting.Folder.Write($"draft/rules/{Set}/thresholds/AttendanceConcernPercent.json", $$"""
            {"name":"AttendanceConcernPercent","values":[{"from":"2027-01-04","value":{{value}},"reference":{"title":"Our strategy"} } ] }
            """);
        var manifest = setting.Folder.Read($"rules/{Set}/ruleset.json");
        setting.Folder.Write($"draft/rules/{Set}/ruleset.json", VersionLine().Replace(manifest, $"\"version\": \"{version}\""));
        return Path.Combine(setting.Folder.Root, "draft", "rules", Set);
    }

    private static async Task<(int Exit, string Output, string Error)> PublishAsync(PublishingSetting setting, string folder, string author, DateOnly? from = null)
    {
        await setting.Policies.OfAsync(Set);
        return await RunAsync(setting, (services, output, error) => new RulesPublish(folder, null, from ?? PublishingSetting.January, author, "Autumn absence.", Json: true).RunAsync(services, output, error, default));
    }

    private static Task<(int Exit, string Output, string Error)> DecideAsync(PublishingSetting setting, Guid change, string approver, string? because = null) =>
        RunAsync(setting, (services, output, error) => new RulesDecide(change, approver, because, Json: true).RunAsync(services, output, error, default));

    private static async Task<(int Exit, string Output, string Error)> RunAsync(PublishingSetting setting, Func<IServiceProvider, TextWriter, TextWriter, Task<int>> run)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await setting.Service.DoAsync(services => run(services, output, error));
        return (exit, output.ToString(), error.ToString());
    }

    [GeneratedRegex("\"version\": \"[^\"]*\"")]
    private static partial Regex VersionLine();
}
