using System.Text.Json;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Commands;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Tests.RuleSets;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Commands;

/// <summary>A draft that looks into attendance below 95 and not 90 per cent, asked about two schools' pupils. Today is 16 November 2026.</summary>
public sealed class RulesSimulateDatabaseTests : IDisposable
{
    private const string Today = "2026-11-16";
    private const string Email = "admin@example.test";
    private const string InForce = "205-hammersmith-and-fulham";
    private readonly RulesFolder _folder = new();

    public RulesSimulateDatabaseTests()
    {
        _folder.Write($"rules/draft/ruleset.json", $$"""
            {"id":"draft","title":"Draft","extends":"{{InForce}}","kind":"school","version":"1","effectiveFrom":"2026-09-01","owner":"Us",
             "expectedVolume":[{"event":"look-into-attendance","min":0,"max":1000}]}
            """);
        _folder.Write("rules/draft/thresholds/AttendanceConcernPercent.json", """
            {"name":"AttendanceConcernPercent","values":[{"from":"2026-09-01","value":95,"reference":{"title":"Our guidance"}}]}
            """);
    }

    public void Dispose() => _folder.Dispose();

    [SkippableTheory, EachDatabase]
    public async Task The_figures_are_those_of_a_file_with_the_same_facts(DatabaseKind kind)
    {
        await using var service = await StartAsync(kind);
        await File.WriteAllLinesAsync(Path.Combine(_folder.Root, "pupils.jsonl"), await FillAsync(service));

        var (exit, output, error) = await AskAsync(service);

        (exit, error).Should().Be((ExitCode.Fine, ""));
        output.Should().Be(await OfFileAsync());
        var answer = JsonDocument.Parse(output).RootElement;
        answer.GetProperty("pupils").GetInt32().Should().Be(40);
        var gain = answer.GetProperty("moves")[0];
        gain.GetProperty("pupils").GetInt32().Should().Be(20);
        Cells(gain).Should().Contain(["school 100001 10", "school 100002 10", "layer stage-3 10", "layer not known 10", "need SLCN 20", "group Sex: F 20"]);
    }

    [SkippableTheory, EachDatabase]
    public async Task Asking_is_recorded_in_the_administrators_name_and_nothing_else_changes(DatabaseKind kind)
    {
        await using var service = await StartAsync(kind);
        await FillAsync(service);

        await AskAsync(service, authority: "205");

        var db = await service.DoAsync(async s => (
            Entry: await s.GetRequiredService<AppDb>().AuditEntries.SingleAsync(e => e.Action == "draft-simulated"),
            Admin: await s.GetRequiredService<AppDb>().Users.SingleAsync(u => u.Email == Email),
            Suggestions: await s.GetRequiredService<AppDb>().Suggestions.CountAsync()));
        db.Entry.UserId.Should().Be(db.Admin.Id);
        db.Entry.Detail.Should().StartWith($"What-if of draft 1 against {InForce} 2026.1 as of {Today} over 40 pupils of the schools of authority 205; shown in counts.");
        db.Suggestions.Should().Be(0);
    }

    [Theory]
    [InlineData("nobody@example.test", null, "\"nobody@example.test\" is not the account of an administrator of the whole service.")]
    [InlineData("senco@example.test", null, "\"senco@example.test\" is not the account of an administrator of the whole service.")]
    [InlineData("left@example.test", null, "\"left@example.test\" is not the account of an administrator of the whole service.")]
    [InlineData(Email, "999", "There is no authority with the code \"999\".")]
    public async Task Without_an_administrators_account_or_a_known_authority_nothing_is_read(string email, string? authority, string message)
    {
        await using var service = await StartAsync(DatabaseKind.Sqlite);
        await service.PersonAsync(Roles.Senco, await service.SchoolAsync(), email: "senco@example.test");
        var left = await service.PersonAsync(Roles.Administrator, email: "left@example.test");
        await service.DoAsync(s => s.GetRequiredService<AppDb>().Users.Where(u => u.Id == left.Id).ExecuteUpdateAsync(u => u.SetProperty(it => it.LeftAt, service.Now())));

        var (exit, output, error) = await AskAsync(service, email, authority);

        (exit, output).Should().Be((ExitCode.Misuse, ""));
        error.Should().StartWith(message);
        (await service.DoAsync(s => s.GetRequiredService<AppDb>().AuditEntries.CountAsync(e => e.Action == "draft-simulated"))).Should().Be(0);
    }

    [Theory]
    [InlineData("Say whose facts are meant with either --facts or --database.")]
    [InlineData("Say whose facts are meant with either --facts or --database.", "--facts", "f.jsonl", "--database", "--operator", "a@b")]
    [InlineData("Say with --operator which administrator asks", "--database")]
    [InlineData("so it answers in counts only", "--database", "--operator", "a@b", "--view", "school")]
    [InlineData("each school has its own calendar", "--database", "--operator", "a@b", "--calendar", "c.json")]
    [InlineData("--demo, --operator and --authority are for --database.", "--facts", "f.jsonl", "--operator", "a@b")]
    public async Task Options_that_do_not_go_together_are_named(string message, params string[] options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var exit = await CommandLine.RunAsync(["rules", "simulate", RuleSet(InForce), RuleSet("draft"), .. options], output, error);

        exit.Should().Be(ExitCode.Misuse);
        error.ToString().Should().Contain(message);
    }

    private string RuleSet(string name) => Path.Combine(_folder.Root, "rules", name);

    private async Task<RunningService> StartAsync(DatabaseKind kind)
    {
        var service = await RunningService.StartAsync(kind, settings: _folder.Settings);
        await service.AuthorityAsync();
        await service.PersonAsync(Roles.Administrator, email: Email);
        return service;
    }

    private async Task<(int Exit, string Output, string Error)> AskAsync(RunningService service, string email = Email, string? authority = null)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var whatIf = new RulesSimulateDatabase(RuleSet(InForce), RuleSet("draft"), null, null, email, authority, Json: true);
        var exit = await service.DoAsync(services => whatIf.RunAsync(services, output, error, CancellationToken.None));
        return (exit, output.ToString(), error.ToString());
    }

    private async Task<string> OfFileAsync()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        await CommandLine.RunAsync(
            ["rules", "simulate", RuleSet(InForce), RuleSet("draft"), "--facts", Path.Combine(_folder.Root, "pupils.jsonl"), "--as-of", Today, "--view", "authority", "--format", "json"], output, error);
        error.ToString().Should().BeEmpty();
        return output.ToString();
    }

    private static IEnumerable<string> Cells(JsonElement move) => move.GetProperty("by").EnumerateArray()
        .Select(cell => $"{cell.GetProperty("kind").GetString()} {cell.GetProperty("value").GetString()} {cell.GetProperty("pupils")}");

    /// <summary>Twenty pupils in each of two schools, and the same as lines of a file. A pupil who has left is in neither.</summary>
    private static async Task<List<string>> FillAsync(RunningService service)
    {
        var lines = new List<string>();
        foreach (var school in new[] { await service.SchoolAsync(), await service.SchoolAsync("Elm Primary", "100002") })
        {
            for (var i = 0; i < 20; i++)
            {
                var facts = new Dictionary<string, object>
                {
                    ["AttendancePercent"] = i % 2 == 0 ? 92 : i % 4 == 1 ? 85 : 97,
                    ["SenProvision"] = i % 4 == 0 ? "K" : "N",
                    ["PrimaryNeed"] = "SLCN",
                    ["Sex"] = i % 2 == 0 ? "F" : "M",
                };
                await AddAsync(service, school, facts, isPlaced: i % 4 == 0);
                var known = new Dictionary<string, object>(facts) { ["DateOfBirth"] = "2018-01-15", ["YearGroup"] = 4 };
                if (i % 4 == 0)
                {
                    known["Placements"] = new[] { new { Layer = "stage-3", From = "2026-09-03" } };
                    known["SenSupportStartedOn"] = "2026-09-03";
                }

                lines.Add(JsonSerializer.Serialize(new { pupil = $"{school.Urn}-{i}", school = school.Urn, groups = new { Sex = facts["Sex"] }, facts = known }));
            }

            await AddAsync(service, school, new() { ["AttendancePercent"] = 92 }, isPlaced: false, leftOn: new DateOnly(2026, 10, 1));
        }

        return lines;
    }

    private static async Task AddAsync(RunningService service, School school, Dictionary<string, object> facts, bool isPlaced, DateOnly? leftOn = null)
    {
        var pupil = await service.PupilAsync(school);
        await service.DoAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            await db.Pupils.Where(p => p.Id == pupil.Id).ExecuteUpdateAsync(p => p.SetProperty(it => it.LeftOn, leftOn));
            foreach (var (name, value) in facts)
                db.PupilFacts.Add(new PupilFact { PupilId = pupil.Id, Name = name, Value = JsonSerializer.Serialize(value), On = new(2026, 11, 2), Source = "a test", RecordedAt = service.Now() });
            if (isPlaced)
                db.Placements.Add(new Placement { Id = Guid.CreateVersion7(), PupilId = pupil.Id, Ladder = "five-stage", Layer = "stage-3", From = new(2026, 9, 3) });
            await db.SaveChangesAsync();
        });
    }
}
