using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using FluentAssertions;
using SendWorkflows.Engine.Workflows;
using Xunit;
using JsonNode = System.Text.Json.Nodes.JsonNode;
using SourceText = SendWorkflows.Engine.Documents.SourceText;

namespace SendWorkflows.Engine.Tests.Workflows.Conformance;

/// <summary>Made-up machines behave here as in XState 5 (tests/Conformance/xstate): states, actions and timers at every step.</summary>
public class XStateConformanceTests
{
    private const int Machines = 200;

    private static readonly string Folder = Path.Combine(Root(AppContext.BaseDirectory), "tests", "Conformance", "xstate");

    [Fact]
    public void Every_step_of_made_up_machines_is_as_in_XState()
    {
        var played = Enumerable.Range(1, Machines).Select(seed => (Seed: seed, Machine: GeneratedMachine.From(seed)))
            .Select(each => (each.Seed, each.Machine, Ours: Play(each.Machine)))
            .Where(each => each.Ours is not null)
            .ToList();
        played.Count.Should().BeGreaterThan(Machines * 3 / 4, "few made-up machines go round in circles");
        var input = new JsonObject
        {
            ["machines"] = new JsonArray([.. played.Select(each => new JsonObject
            {
                ["config"] = each.Machine.Config.DeepClone(), ["events"] = new JsonArray([.. each.Machine.Events.Select(happening => happening.DeepClone())]),
            })]),
        };
        var theirs = JsonNode.Parse(RunNode(input.ToJsonString()))!.AsArray();
        var differences = played.Select((each, i) => Difference(each.Seed, each.Machine, each.Ours!, theirs[i]!)).OfType<string>().ToList();
        differences.Should().BeEmpty();
    }

    /// <summary>Each step in a line, or <c>null</c> if the machine never comes to rest: XState would run for ever.</summary>
    private static List<string>? Play(GeneratedMachine machine)
    {
        var workflow = WorkflowReader.ReadUnchecked(new SourceText("made-up.json", machine.Config.ToJsonString()));
        var now = Runs.At("2026-09-07");
        var step = Transition.Start(workflow, new StartInput(now, Runs.Calendar));
        var lines = new List<string> { Line(step) };
        foreach (var happening in machine.Events)
        {
            if (step.IgnoredBecause?.Contains("circles", StringComparison.Ordinal) == true)
                return null;
            if (step.Snapshot.Done)
                return lines;
            var rules = happening["rules"]!.AsObject().ToDictionary(rule => "rule:" + rule.Key, rule => (bool?)rule.Value);
            step = Transition.Next(workflow, step.Snapshot, new WorkflowEvent((string)happening["type"]!), rules, now, Runs.Calendar);
            lines.Add(Line(step));
        }

        return step.IgnoredBecause?.Contains("circles", StringComparison.Ordinal) == true ? null : lines;
    }

    private static string Line(Step step) => Line(
        step.Snapshot.State,
        step.Actions.Cast<RecordAction>().Select(action => action.Value!),
        step.Snapshot.Timers.Keys.Select(id => WorkflowEvent.Timer(id).Name),
        step.Snapshot.Done);

    private static string Line(IEnumerable<string> state, IEnumerable<string> actions, IEnumerable<string> timers, bool done) =>
        $"in {string.Join(" ", state)} did {string.Join(" ", actions)} waits for {string.Join(" ", timers.Order(StringComparer.Ordinal))}{(done ? " (done)" : "")}";

    private static string? Difference(int seed, GeneratedMachine machine, List<string> ours, JsonNode theirs)
    {
        if (theirs["error"] is { } error)
            return string.Create(CultureInfo.InvariantCulture, $"machine {seed}: XState refuses it: {error}");
        var lines = theirs["steps"]!.AsArray().Select(step => Line(Texts(step!["state"]!), Texts(step["actions"]!), Texts(step["timers"]!), (bool)step["done"]!)).ToList();
        for (var i = 0; i < Math.Max(ours.Count, lines.Count); i++)
        {
            var (our, their) = (ours.ElementAtOrDefault(i), lines.ElementAtOrDefault(i));
            if (our != their)
                return string.Create(CultureInfo.InvariantCulture, $"machine {seed} step {i}: ours {our}; XState {their}; event {(i == 0 ? "start" : machine.Events[i - 1].ToJsonString())}; {machine.Config.ToJsonString()}");
        }

        return null;
    }

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(each => (string)each!);

    private static string RunNode(string input)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "xstate")))
            Run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], "");
        return Run("node", ["play.mjs"], input);
    }

    private static string Run(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed: {errors.Result}");
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "SendWorkflows.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
