using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Engine.Thresholds;

namespace SendWorkflows.Engine.Rules.Layering;

/// <summary>Layers put together, base first. Parts with errors are left out, so that the rest can still be checked.</summary>
internal sealed class MergedLayers
{
    internal required FactCatalogue Facts { get; init; }

    internal Ladder? Ladder { get; set; }

    internal Dictionary<string, Threshold> Thresholds { get; } = new(StringComparer.Ordinal);

    internal List<Rule> Rules { get; } = [];

    /// <summary>Every rule as written, disabled or wrong ones too.</summary>
    internal List<LayerRule> Written { get; } = [];

    internal List<LayerFolder> Layers { get; } = [];

    internal List<string> LayerIds { get; } = [];

    /// <summary>What was wrong so far.</summary>
    internal List<Diagnostic> Problems { get; } = [];
}
