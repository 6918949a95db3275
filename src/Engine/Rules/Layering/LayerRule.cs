using SendWorkflows.Engine.Rules.Files;

namespace SendWorkflows.Engine.Rules.Layering;

/// <summary>A rule as one layer writes it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Layer">The layer's id.</param>
internal sealed record LayerRule(WrittenRule Rule, string Layer);
