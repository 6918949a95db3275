using System.Text.Json.Nodes;

namespace SendWorkflows.Engine.Tests.Workflows.Conformance;

/// <summary>A machine and events made up from a number: the same number gives the same machine.</summary>
internal sealed class GeneratedMachine
{
    private readonly Random _random;
    private readonly GeneratedParts _parts;
    private readonly List<MadeState> _states = [];

    private GeneratedMachine(int seed)
    {
        _random = new Random(seed);
        _parts = new GeneratedParts(_random, _states);
    }

    internal JsonObject Config { get; private set; } = [];

    internal List<JsonObject> Events { get; } = [];

    internal static GeneratedMachine From(int seed)
    {
        var machine = new GeneratedMachine(seed);
        machine.Config = machine.State(null, "", 0, machine.Chance(30) ? "parallel" : "compound");
        machine.Config["id"] = "w";
        machine.Config["version"] = 1;
        machine.Config["title"] = "Made up";
        machine.Config["delays"] = new JsonObject { ["d0"] = "1 school day after entered", ["d1"] = "2 school days after entered" };
        foreach (var history in machine._states.Where(state => state.Kind == "history"))
            machine._parts.HistoryDefault(history);
        foreach (var state in machine._states.Where(state => state.Kind != "history"))
            machine.Complete(state);
        for (var i = 0; i < 12; i++)
            machine.Events.Add(machine._parts.Event());
        return machine;
    }

    /// <summary>The machine and its events in one line.</summary>
    internal string ToJson() => new JsonObject { ["config"] = Config.DeepClone(), ["events"] = new JsonArray([.. Events.Select(each => each.DeepClone())]) }.ToJsonString();

    private JsonObject State(MadeState? parent, string key, int depth, string kind)
    {
        var json = new JsonObject();
        var path = parent is null ? "" : parent.Path.Length == 0 ? key : $"{parent.Path}.{key}";
        var id = parent is not null && Chance(15) ? $"own{_states.Count}" : path.Length == 0 ? "w" : $"w.{path}";
        if (id.StartsWith("own", StringComparison.Ordinal))
            json["id"] = id;
        var state = new MadeState(json, parent, key, path, id, kind);
        _states.Add(state);
        if (kind is "parallel" or "final" or "history")
            json["type"] = kind;
        if (kind == "history" && Chance(80))
            json["history"] = Chance(50) ? "deep" : "shallow";
        if (!state.HasStates)
            return json;
        var children = new JsonObject();
        var count = _random.Next(kind == "parallel" ? 2 : 1, 5);
        for (var i = 0; i < count; i++)
            children[$"s{i}"] = State(state, $"s{i}", depth + 1, ChildKind(kind, i, depth));
        json["states"] = children;
        return json;
    }

    private string ChildKind(string parent, int index, int depth)
    {
        if (depth < 3 && Chance(depth == 0 ? 55 : 35))
            return Chance(55) ? "compound" : "parallel";
        if (index > 0 && Chance(15))
            return "history";
        return parent == "compound" && index > 0 && Chance(20) ? "final" : "atomic";
    }

    private void Complete(MadeState state)
    {
        if (state.Kind == "compound")
            _parts.Initial(state);
        if (Chance(50))
            state.Json["entry"] = _parts.Actions();
        if (Chance(50))
            state.Json["exit"] = _parts.Actions();
        if (state.Kind != "final")
            _parts.Lead(state);
    }

    private bool Chance(int percent) => _random.Next(100) < percent;
}
