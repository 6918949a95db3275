using System.Text.Json.Nodes;

namespace SendWorkflows.Engine.Tests.Workflows.Conformance;

/// <summary>A state of a made-up machine.</summary>
internal sealed record MadeState(JsonObject Json, MadeState? Parent, string Key, string Path, string Id, string Kind)
{
    internal bool HasStates => Kind is "compound" or "parallel";

    /// <summary>The innermost state around both; the outermost state itself if either is it.</summary>
    internal MadeState Common(MadeState other)
    {
        var around = this;
        while (around.Parent is not null && (around == this || !other.IsInside(around)))
            around = around.Parent;
        return around;
    }

    internal bool IsInside(MadeState other)
    {
        for (var around = Parent; around is not null; around = around.Parent)
        {
            if (around == other)
                return true;
        }

        return false;
    }
}
