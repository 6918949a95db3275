using System.Text.Json;
using FluentAssertions;
using SendWorkflows.Host.Commands;
using Xunit;

namespace SendWorkflows.Host.Tests.Commands;

public sealed class WorkflowsCommandTests : IDisposable
{
    private const string BookLook = """
        {"id":"book-look","version":1,"title":"Book look",
         "delays":{"lookOverdue":{"due":"6 school days after entered","as":"escalation"}},
         "initial":"owed","states":{
           "owed":{
             "entry":{"type":"openDuty","params":{"name":"look","role":"phase-leader","title":"Look at the books","due":"5 school days after entered"}},
             "after":{"lookOverdue":{"actions":{"type":"escalate","params":{"duty":"look","role":"senco","title":"A book look is overdue"}}}},
             "on":{"LOOKED":{"target":"looked","guard":{"type":"rule","params":{"rule":"BooksSeen"}},"actions":{"type":"closeDuty","params":{"name":"look","outcome":"done"}}}}},
           "looked":{"type":"final"}}}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("workflows").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task Playing_fires_timers_as_time_passes_and_prints_a_line_a_step()
    {
        var events = Write("events.jsonl", """
            {"at":"2026-09-07T09:00:00Z"}
            {"at":"2026-09-20T09:00:00Z","event":"LOOKED","guards":{"rule:BooksSeen":null}}
            {"at":"2026-09-21T09:00:00Z","event":"LOOKED","guards":{"rule:BooksSeen":true}}
            """);
        var (exit, output, error) = await Run("play", Write("look.workflow.json", BookLook), "--events", events, "--format", "json");
        (exit, error).Should().Be((ExitCode.Fine, ""));
        var steps = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        steps.Select(step => $"{step.GetProperty("at")} {step.GetProperty("event")} {step.GetProperty("state")[0]}").Should().Equal(
            "2026-09-07T09:00:00Z  owed",
            "2026-09-15T06:00:00Z xstate.after.lookOverdue.book-look.owed owed",
            "2026-09-20T09:00:00Z LOOKED owed",
            "2026-09-21T09:00:00Z LOOKED looked");
        steps[0].GetProperty("timers")[0].GetProperty("due").GetString().Should().Be("2026-09-15");
        steps[1].GetProperty("effects")[0].GetProperty("type").GetString().Should().Be("escalate");
        steps[2].GetProperty("unknownGuards")[0].GetString().Should().Be("rule:BooksSeen");
        steps[2].GetProperty("changed").GetBoolean().Should().BeFalse();
        steps[3].GetProperty("done").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task Playing_in_words_says_what_followed()
    {
        var events = Write("events.jsonl", """{"at":"2026-09-16T09:00:00Z"}""");
        var (_, output, _) = await Run("play", Write("look.workflow.json", BookLook), "--events", events, "--start", "2026-09-07T09:00:00Z");
        output.Should().Be("""
            2026-09-07 09:00Z (start) -> owed
                duty look for phase-leader: Look at the books (due 2026-09-14)
                timer lookOverdue on 2026-09-15
            2026-09-15 06:00Z xstate.after.lookOverdue.book-look.owed -> owed
                escalation of look to senco: A book look is overdue

            """);
    }

    [Fact]
    public async Task A_wrong_event_file_exits_1_with_the_line()
    {
        var events = Write("events.jsonl", "{\"at\":\"2026-09-07T09:00:00Z\"}\n{\"at\":\"soon\",\"event\":\"LOOKD\"}");
        var (exit, _, error) = await Run("play", Write("look.workflow.json", BookLook), "--events", events);
        exit.Should().Be(ExitCode.No);
        error.Should().Contain("events.jsonl:2:7: error workflow-shape: \"soon\" is no instant.").And.Contain("Did you mean \"LOOKED\"?");
    }

    [Fact]
    public async Task Checking_prints_every_problem_and_exits_1()
    {
        Write("books.rules.json", """[{"WorkflowName":"books","Rules":[{"RuleName":"BooksSeen","Expression":"true"}]}]""");
        var (exit, output, _) = await Run("check", "--rules", _folder, Write("look.workflow.json", BookLook.Replace("\"looked\",\"guard\"", "\"lookd\",\"guard\"", StringComparison.Ordinal)), "--format", "json");
        exit.Should().Be(ExitCode.No);
        var answer = JsonDocument.Parse(output).RootElement;
        answer.GetProperty("errors").GetInt32().Should().Be(1);
        var found = answer.GetProperty("diagnostics")[0];
        found.GetProperty("code").GetString().Should().Be("workflow-unknown-target");
        found.GetProperty("help").GetString().Should().Be("Did you mean \"looked\"?");
        found.GetProperty("pointer").GetString().Should().Be("/states/owed/on/LOOKED/target");
    }

    [Fact]
    public async Task Checking_knows_the_rules_that_guards_may_ask()
    {
        var file = Write("look.workflow.json", BookLook);

        var (shipped, said, _) = await Run("check", file);
        Write("books.rules.json", """[{"WorkflowName":"books","Rules":[{"RuleName":"BooksSeen","Expression":"true"}]}]""");
        var (own, _, _) = await Run("check", file, "--rules", _folder);

        (shipped, own).Should().Be((ExitCode.No, ExitCode.Fine));
        said.Should().Contain("error workflow-unknown-rule: No rule is called \"BooksSeen\".");
        (await Run("check", file, "--rules", Path.Combine(_folder, "nowhere"))).Exit.Should().Be(ExitCode.Misuse);
    }

    [Fact]
    public async Task Checking_plays_the_scenarios_beside_the_file()
    {
        Write("calendar.json", """{"name":"Autumn","terms":[{"name":"Autumn","first":"2026-09-02","last":"2026-12-18"}]}""");
        Write("holidays.json", """{"name":"England","source":"gov.uk","holidays":[{"date":"2026-08-31","name":"Summer"},{"date":"2026-12-25","name":"Christmas Day"}]}""");
        Write("look.scenarios.json", """
            {"calendar":"calendar.json","bankHolidays":["holidays.json"],"scenarios":[{"name":"A look in time","start":"2026-09-07T09:00:00Z","steps":[
              {"at":"2026-09-08T09:00:00Z","event":"LOOKED","guards":{"rule:BooksSeen":true},"expect":{"state":["owed"],"duties":["look"]}}]}]}
            """);
        Write("books.rules.json", """[{"WorkflowName":"books","Rules":[{"RuleName":"BooksSeen","Expression":"true"}]}]""");
        var (exit, output, _) = await Run("check", "--rules", _folder, Write("look.workflow.json", BookLook));
        exit.Should().Be(ExitCode.No);
        output.Should().Contain("error workflow-scenario-failed: \"A look in time\": The state should include \"owed\"; it is \"looked\".")
            .And.Contain("1 scenarios take 1 of 2 transitions.");
    }

    [Fact]
    public async Task A_diagram_is_Mermaid_text()
    {
        var (exit, output, _) = await Run("diagram", Write("look.workflow.json", BookLook));
        exit.Should().Be(ExitCode.Fine);
        output.Should().Be("""
            stateDiagram-v2
              state "owed" as s1
              state "looked" as s2
              [*] --> s1
              s1 --> s2 : LOOKED [rule BooksSeen met]
              s1 --> s1 : after lookOverdue
              s2 --> [*]

            """);
    }

    [Theory]
    [InlineData("check", "nowhere.workflow.json")]
    [InlineData("diagram", "nowhere.workflow.json")]
    [InlineData("play", "nowhere.workflow.json")]
    [InlineData("paint", "nowhere.workflow.json")]
    public async Task Misuse_exits_2(string verb, string file) => (await Run(verb, Path.Combine(_folder, file))).Exit.Should().Be(ExitCode.Misuse);

    private static async Task<(int Exit, string Output, string Error)> Run(params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var exit = await CommandLine.RunAsync(["workflows", .. args], output, error);
        return (exit, output.ToString(), error.ToString());
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
