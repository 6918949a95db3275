using System.Globalization;
using System.Text.Json.Nodes;

namespace SendWorkflows.Engine.Tests.Workflows.Conformance;

/// <summary>Compares what we and XState did, step by step, and counts.</summary>
internal sealed class Tally
{
    internal const string NoRest = "never comes to rest";

    private int _steps;
    private int _departures;
    private int _withoutRest;

    internal int Machines { get; private set; }

    internal List<string> Differences { get; } = [];

    internal string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"XState conformance: machines {Machines}, steps {_steps}, differences {Differences.Count} ({_withoutRest} machines never come to rest and both refuse them; in {_departures} XState departs from SCXML as tests/Conformance/xstate/mended.mjs names, and without that does as we do)");

    internal static string Line(IEnumerable<string> state, IEnumerable<string> actions, IEnumerable<string> timers, bool done) =>
        $"in {string.Join(" ", state)} did {string.Join(", ", actions)} waits for {string.Join(" ", timers.Order(StringComparer.Ordinal))}{(done ? " (done)" : "")}";

    internal static string Line(JsonNode step) =>
        Line(Texts(step["state"]!), Texts(step["actions"]!), Texts(step["timers"]!), (bool)step["done"]!);

    internal void Add(int seed, GeneratedMachine machine, List<string> ours, JsonNode theirs)
    {
        Machines++;
        _steps += ours.Count;
        _withoutRest += ours[^1] == NoRest ? 1 : 0;
        if (Difference(ours, theirs["asIs"]!) is not { } difference)
            return;
        if (theirs["mended"] is { } mended && Difference(ours, mended) is null)
            _departures++;
        else
            Differences.Add(string.Create(CultureInfo.InvariantCulture, $"machine {seed} {Difference(ours, theirs["mended"] ?? theirs["asIs"]!)}; as it is {difference}; {machine.ToJson()}"));
    }

    private static string? Difference(List<string> ours, JsonNode theirs)
    {
        var lines = theirs["steps"]!.AsArray().Select(step => Line(step!)).ToList();
        if ((string?)theirs["error"] is { } error)
            lines.Add(error.StartsWith("Infinite loop detected", StringComparison.Ordinal) ? NoRest : error);
        for (var i = 0; i < Math.Max(ours.Count, lines.Count); i++)
        {
            var (our, their) = (ours.ElementAtOrDefault(i), lines.ElementAtOrDefault(i));
            if (our != their)
                return string.Create(CultureInfo.InvariantCulture, $"step {i}: ours {Short(our)}; XState {Short(their)}");
        }

        return null;
    }

    /// <summary>A machine that goes round in circles fills pages with what it did.</summary>
    private static string Short(string? line) => line is { Length: > 600 } ? line[..600] + " …" : line ?? "nothing";

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(each => (string)each!);
}
