using System.Text.Json.Nodes;

namespace SendWorkflows.Engine.Tests.Workflows.Conformance;

/// <summary>A machine and events made up from a number: the same number gives the same machine.</summary>
internal sealed class GeneratedMachine
{
    private static readonly string[] Names = ["A", "B", "C"];

    private readonly Random _random;
    private readonly List<string> _paths = [];
    private readonly List<(JsonObject State, string Path, string Kind)> _states = [];
    private readonly List<string> _timers = [];
    private int _acted;

    private GeneratedMachine(int seed) => _random = new Random(seed);

    internal JsonObject Config { get; private set; } = [];

    internal List<JsonObject> Events { get; } = [];

    internal static GeneratedMachine From(int seed)
    {
        var machine = new GeneratedMachine(seed);
        machine.Config = machine.State("", 0, machine.Chance(30) ? "parallel" : "compound");
        machine.Config["id"] = "w";
        machine.Config["version"] = 1;
        machine.Config["title"] = "Made up";
        machine.Config["delays"] = new JsonObject { ["d0"] = "1 school day after entered", ["d1"] = "2 school days after entered" };
        foreach (var (state, path, kind) in machine._states)
            machine.Lead(state, path, kind);
        for (var i = 0; i < 12; i++)
            machine.Events.Add(machine.Event());
        return machine;
    }

    private JsonObject State(string path, int depth, string kind)
    {
        var state = new JsonObject();
        _states.Add((state, path, kind));
        _paths.Add(path);
        if (kind is "parallel" or "final" or "history")
            state["type"] = kind;
        if (kind == "history")
            state["history"] = Chance(50) ? "deep" : "shallow";
        if (kind is not ("compound" or "parallel"))
            return state;
        var children = new JsonObject();
        var count = _random.Next(2, 4);
        for (var i = 0; i < count; i++)
        {
            var key = $"s{i}";
            children[key] = State(path.Length == 0 ? key : $"{path}.{key}", depth + 1, ChildKind(kind, i, depth));
        }

        state["states"] = children;
        if (kind == "compound")
            state["initial"] = "s0";
        return state;
    }

    private string ChildKind(string parent, int index, int depth)
    {
        if (depth < 2 && Chance(40))
            return Chance(60) ? "compound" : "parallel";
        if (index == 0 || parent == "parallel")
            return "atomic";
        return Chance(20) ? "final" : Chance(20) ? "history" : "atomic";
    }

    private void Lead(JsonObject state, string path, string kind)
    {
        if (kind == "history")
            return;
        if (Chance(50))
            state["entry"] = Actions();
        if (Chance(50))
            state["exit"] = Actions();
        if (kind == "final")
            return;
        var on = new JsonObject();
        foreach (var name in Names.Append("*").Where(name => Chance(name == "*" ? 8 : 40)))
            on[name] = Chance(30) ? new JsonArray(Transition(true, _paths), Transition(false, _paths)) : Transition(Chance(40), _paths);
        if (on.Count > 0)
            state["on"] = on;
        var later = _paths.Skip(_paths.IndexOf(path) + 1).ToList();
        if (kind == "atomic" && later.Count > 0 && Chance(15))
            state["always"] = Transition(Chance(70), later, mustLead: true);
        if (kind != "atomic" && path.Length > 0 && later.Count > 0 && Chance(50))
            state["onDone"] = Transition(false, later);
        if (path.Length > 0 && Chance(25))
        {
            var delay = Chance(50) ? "d0" : "d1";
            state["after"] = new JsonObject { [delay] = Transition(Chance(30), _paths) };
            _timers.Add($"xstate.after.{delay}.w.{path}");
        }
    }

    /// <summary>A transition without an event always leads somewhere: <c>record</c> changes a run here, and does not in XState.</summary>
    private JsonObject Transition(bool guarded, List<string> targets, bool mustLead = false)
    {
        var transition = new JsonObject();
        if ((mustLead || !Chance(10)) && targets.Where(path => path.Length > 0).ToList() is { Count: > 0 } some)
            transition["target"] = "#w." + some[_random.Next(some.Count)];
        if (guarded)
            transition["guard"] = Guard(0);
        if (Chance(60))
            transition["actions"] = Actions();
        if (Chance(25))
            transition["reenter"] = true;
        return transition;
    }

    private JsonObject Guard(int depth)
    {
        var real = _paths.Where(path => path.Length > 0 && _states.Find(state => state.Path == path).Kind != "history").ToList();
        var (type, value) = (depth < 2 ? _random.Next(5) : _random.Next(2)) switch
        {
            0 => ("rule", new JsonObject { ["rule"] = $"R{_random.Next(3)}" }),
            1 => ("stateIn", new JsonObject { ["state"] = real[_random.Next(real.Count)] }),
            2 => ("not", new JsonObject { ["guard"] = Guard(depth + 1) }),
            3 => ("and", new JsonObject { ["guards"] = new JsonArray(Guard(depth + 1), Guard(depth + 1)) }),
            _ => ("or", new JsonObject { ["guards"] = new JsonArray(Guard(depth + 1), Guard(depth + 1)) }),
        };
        return new JsonObject { ["type"] = type, ["params"] = value };
    }

    private JsonArray Actions() => [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => new JsonObject
    {
        ["type"] = "record", ["params"] = new JsonObject { ["name"] = "did", ["value"] = $"act{_acted++}" },
    })];

    private JsonObject Event()
    {
        var name = _timers.Count > 0 && Chance(25) ? _timers[_random.Next(_timers.Count)] : Names[_random.Next(Names.Length)];
        var rules = new JsonObject();
        for (var i = 0; i < 3; i++)
            rules[$"R{i}"] = _random.Next(3) switch { 0 => JsonValue.Create(true), 1 => JsonValue.Create(false), _ => null };
        return new JsonObject { ["type"] = name, ["rules"] = rules };
    }

    private bool Chance(int percent) => _random.Next(100) < percent;
}
