using System.Globalization;
using System.Text.Json.Nodes;

namespace SendWorkflows.Engine.Tests.Workflows.Conformance;

/// <summary>Makes up what the states of a machine do and where they lead.</summary>
internal sealed class GeneratedParts(Random random, List<MadeState> states)
{
    private static readonly string[] Descriptors = ["A", "B", "C", "a", "a.b", "a.b.c", "a.*", "a.b.*", "*"];
    private static readonly string[] Names = ["A", "A", "B", "B", "C", "a", "a.b", "a.b.c", "a.x", "other"];

    private readonly List<string> _timers = [];
    private int _acted;

    internal void Initial(MadeState state)
    {
        var inside = Inside(state).Where(child => child.Kind != "history" || (child.Json["target"] is not null && Chance(30))).ToList();
        var key = Chance(75) ? "s0" : Any(inside).Key;
        state.Json["initial"] = Chance(25) ? new JsonObject { ["target"] = key, ["actions"] = Actions() } : key;
    }

    internal void HistoryDefault(MadeState history)
    {
        var inside = states.Where(state => state.IsInside(history.Parent!) && state.Kind != "history").ToList();
        if (Chance(50) && inside.Count > 0)
            history.Json["target"] = "#" + Any(inside).Id;
    }

    internal void Lead(MadeState state)
    {
        var on = new JsonObject();
        foreach (var descriptor in Descriptors.Where(name => Chance(name.Length == 1 && name != "*" ? 35 : 8)))
            on[descriptor] = Transitions(state, states);
        if (on.Count > 0)
            state.Json["on"] = on;
        if (Chance(state.Parent is null ? 1 : state.HasStates ? 10 : 20) && Onward(state) is { Count: > 0 } always)
            state.Json["always"] = Always(state, always);
        if (state.HasStates && state.Parent is not null && Chance(60) && Onward(state) is { Count: > 0 } done)
            state.Json["onDone"] = Transitions(state, done);
        if (state.Parent is null || !Chance(25))
            return;
        var after = new JsonObject();
        foreach (var delay in new[] { "d0", "d1" }.Where(_ => Chance(60)))
        {
            after[delay] = Transitions(state, states);
            _timers.Add($"xstate.after.{delay}.{state.Id}");
        }

        state.Json["after"] = after;
    }

    internal JsonArray Actions() => [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Action())];

    internal JsonObject Event()
    {
        var name = _timers.Count > 0 && Chance(25) ? Any(_timers) : Any(Names);
        var rules = new JsonObject();
        for (var i = 0; i < 3; i++)
            rules[$"R{i}"] = random.Next(3) switch { 0 => JsonValue.Create(true), 1 => JsonValue.Create(false), _ => null };
        return new JsonObject { ["type"] = name, ["role"] = random.Next(3) switch { 0 => "senco", 1 => "head", _ => null }, ["rules"] = rules };
    }

    private JsonNode Always(MadeState state, List<MadeState> targets) =>
        Chance(30) ? new JsonArray(Transition(state, targets, true), Transition(state, targets, Chance(50))) : Transition(state, targets, Chance(70));

    /// <summary>Mostly states further on in the same region, so that few machines go round in circles; those that do must be refused on both sides.</summary>
    private List<MadeState> Onward(MadeState state)
    {
        if (Chance(5))
            return states;
        var later = states.Skip(states.IndexOf(state) + 1).Where(other => !other.IsInside(state) && state.Common(other).Kind == "compound" && other.Kind != "history").ToList();
        return later;
    }

    private JsonNode Transitions(MadeState state, List<MadeState> targets) => random.Next(10) switch
    {
        0 => new JsonObject(),
        1 => "#" + Any(Enterable(targets)).Id,
        < 5 => new JsonArray(Transition(state, targets, true), Transition(state, targets, Chance(30))),
        _ => Transition(state, targets, Chance(35)),
    };

    private JsonObject Transition(MadeState state, List<MadeState> targets, bool guarded)
    {
        var transition = new JsonObject();
        if (!Chance(10))
            transition["target"] = Target(state, targets);
        if (guarded)
            transition["guard"] = Guard(0);
        if (Chance(60))
            transition["actions"] = Actions();
        if (Chance(25))
            transition["reenter"] = true;
        return transition;
    }

    private JsonNode Target(MadeState state, List<MadeState> targets)
    {
        if (Chance(12) && SeveralRegions(targets) is { } several)
            return several;
        var target = Any(Enterable(targets));
        if (target.Parent == state && Chance(50))
            return "." + target.Key;
        return target.Parent is not null && target.Parent == state.Parent && Chance(50) ? target.Key : "#" + target.Id;
    }

    /// <summary>One state each of two regions of one parallel state.</summary>
    private JsonArray? SeveralRegions(List<MadeState> targets)
    {
        var parallels = targets.Where(state => state.Kind == "parallel").ToList();
        if (parallels.Count == 0)
            return null;
        var regions = Inside(Any(parallels)).Where(region => region.Kind != "history").OrderBy(_ => random.Next()).Take(2).ToList();
        return regions.Count < 2 ? null : [.. regions.Select(region => "#" + Any(states.Where(state => state == region || state.IsInside(region)).ToList()).Id)];
    }

    private JsonObject Guard(int depth)
    {
        var (type, value) = (depth < 2 ? random.Next(7) : random.Next(4)) switch
        {
            0 or 1 => ("rule", new JsonObject { ["rule"] = $"R{random.Next(3)}" }),
            2 => ("stateIn", new JsonObject { ["state"] = Place(Any(states.Where(state => state.Parent is not null && state.Kind != "history").ToList())) }),
            3 => ("role", Chance(50) ? new JsonObject { ["role"] = "senco" } : new JsonObject { ["roles"] = new JsonArray("senco", "head") }),
            4 => ("not", new JsonObject { ["guard"] = Guard(depth + 1) }),
            5 => ("and", new JsonObject { ["guards"] = new JsonArray(Guard(depth + 1), Guard(depth + 1)) }),
            _ => ("or", new JsonObject { ["guards"] = new JsonArray(Guard(depth + 1), Guard(depth + 1)) }),
        };
        return new JsonObject { ["type"] = type, ["params"] = value };
    }

    private string Place(MadeState state) => Chance(50) ? "#" + state.Id : state.Path;

    private JsonObject Action()
    {
        var number = (_acted++).ToString(CultureInfo.InvariantCulture);
        var (type, value) = random.Next(4) switch
        {
            0 => ("suggest", new JsonObject { ["event"] = "e" + number }),
            1 => ("startWorkflow", new JsonObject { ["workflow"] = "w" + number }),
            2 => ("closeDuty", new JsonObject { ["name"] = "duty", ["outcome"] = "o" + number }),
            _ => ("notify", new JsonObject { ["role"] = Chance(50) ? "senco" : "head", ["title"] = "t" + number }),
        };
        return new JsonObject { ["type"] = type, ["params"] = value };
    }

    private IEnumerable<MadeState> Inside(MadeState parent) => states.Where(state => state.Parent == parent);

    private static List<MadeState> Enterable(List<MadeState> targets) => targets.Where(state => state.Parent is not null).ToList() is { Count: > 0 } some ? some : targets;

    private T Any<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    private bool Chance(int percent) => random.Next(100) < percent;
}
