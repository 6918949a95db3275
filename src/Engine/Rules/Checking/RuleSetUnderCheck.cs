using SendWorkflows.Engine.Rules.Layering;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>A rule set with its layers, as checks see it. What could not be read is left out.</summary>
/// <param name="Merged">The layers put together.</param>
/// <param name="Cases">The files of cases, each with the layer it belongs to.</param>
/// <param name="AsOf">The day asked about.</param>
internal sealed record RuleSetUnderCheck(MergedLayers Merged, IReadOnlyList<LayerCases> Cases, DateOnly AsOf)
{
    /// <summary>What each layer says about itself, base first.</summary>
    internal IEnumerable<RuleSetDescription> Descriptions => Merged.Layers.Select(layer => layer.Description).OfType<RuleSetDescription>();
}
