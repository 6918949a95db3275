using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace SendWorkflows.Engine.Tests.Workflows.Conformance.Scxml;

/// <summary>
/// The SCXML test framework's own suites, and the W3C's tests that it carries, converted when this runs. Each case passes or stands outside with its
/// reason: either the converter's, or one of those below, where we follow XState and not SCXML.
/// </summary>
public class ScxmlConformanceTests(ITestOutputHelper output)
{
    private static readonly string Suites = Path.Combine(NodeProgram.Packages("scxml"), "@scion-scxml", "test-framework", "test");

    private static readonly Dictionary<string, string> Departures = new(StringComparer.Ordinal)
    {
        ["scxml-prefix-event-name-matching/star0"] = "of two descriptors that match in one state the more exact is tried first, as in XState, not the first in the document",
    };

    [Fact]
    public void Every_case_that_a_file_of_ours_can_say_goes_as_SCXML_says()
    {
        var verdicts = Directory.GetFiles(Suites, "*.scxml", SearchOption.AllDirectories)
            .Select(path => (Name: Path.ChangeExtension(Path.GetRelativePath(Suites, path), null).Replace(".txml", "", StringComparison.Ordinal), Outside: Verdict(path, out var failure), Failure: failure))
            .OrderBy(verdict => verdict.Name, StringComparer.Ordinal)
            .ToList();
        var outside = verdicts.Where(verdict => verdict.Outside is not null).Select(verdict => $"outside {verdict.Name}: {verdict.Outside}").ToList();
        var departed = verdicts.Where(verdict => verdict.Failure is not null && Departures.ContainsKey(verdict.Name)).Select(verdict => $"outside {verdict.Name}: {Departures[verdict.Name]}").ToList();
        var failed = verdicts.Where(verdict => verdict.Failure is not null && !Departures.ContainsKey(verdict.Name)).Select(verdict => $"{verdict.Name}: {verdict.Failure}").ToList();
        var passed = verdicts.Count(verdict => verdict is { Outside: null, Failure: null });
        var summary = string.Create(CultureInfo.InvariantCulture, $"SCXML conformance: cases {verdicts.Count}, passed {passed}, failed {failed.Count}, outside {outside.Count + departed.Count}");
        output.WriteLine(summary);
        NodeProgram.Keep("scxml.txt", string.Join("\n", [summary, .. failed, .. departed, .. outside]));
        failed.Should().BeEmpty();
        passed.Should().BeGreaterThanOrEqualTo(100);
        departed.Should().HaveCount(Departures.Count, "a departure that passes is none");
    }

    /// <summary>Why the case is outside, or <c>null</c> if it was played; then <paramref name="failure"/> says what went otherwise.</summary>
    private static string? Verdict(string path, out string? failure)
    {
        failure = null;
        var script = Path.ChangeExtension(path, ".json");
        if (!File.Exists(script))
            return "says nothing of what should happen";
        try
        {
            var machine = ScxmlConverter.Convert(XDocument.Load(path)).ToJsonString();
            failure = Play(machine, JsonNode.Parse(File.ReadAllText(script))!);
            return null;
        }
        catch (OutsideException outside)
        {
            return outside.Message;
        }
        catch (FormatException refused)
        {
            failure = refused.Message;
            return null;
        }
    }

    private static string? Play(string machine, JsonNode script)
    {
        var player = new ScxmlPlayer(machine);
        if (script["events"]!.AsArray().Count == 0)
            player.Wait(null);
        if (Difference(player, script["initialConfiguration"]!) is { } atStart)
            return "at the start " + atStart;
        foreach (var step in script["events"]!.AsArray())
        {
            if (step!["after"] is { } after)
                player.Wait((int)after);
            player.Send((string)step["event"]!["name"]!);
            if (Difference(player, step["nextConfiguration"]!) is { } difference)
                return $"after {(string)step["event"]!["name"]!} {difference}";
        }

        return null;
    }

    private static string? Difference(ScxmlPlayer player, JsonNode expected)
    {
        var wanted = expected.AsArray().Select(id => ScxmlConverter.Name((string)id!)).Order(StringComparer.Ordinal).ToList();
        var found = player.State.Order(StringComparer.Ordinal).ToList();
        return wanted.SequenceEqual(found) ? null : $"in {string.Join(" ", found)}, not in {string.Join(" ", wanted)}";
    }
}
