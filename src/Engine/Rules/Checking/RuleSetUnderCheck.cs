using SendWorkflows.Engine.Rules.Cases;
using SendWorkflows.Engine.Rules.Layering;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>A rule set with its layers, as checks see it. What could not be read is left out.</summary>
/// <param name="Merged">The layers put together.</param>
/// <param name="Descriptions">What each layer says about itself, base first.</param>
/// <param name="Cases">The files of cases, each with the layer it belongs to.</param>
/// <param name="AsOf">The day asked about.</param>
internal sealed record RuleSetUnderCheck(
    MergedLayers Merged, IReadOnlyList<RuleSetDescription> Descriptions, IReadOnlyList<(RuleCaseFile File, string Layer)> Cases, DateOnly AsOf);
