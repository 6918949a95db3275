using SendWorkflows.Engine.Rules.Files;

namespace SendWorkflows.Engine.Rules.Layering;

/// <summary>A rule file of one layer.</summary>
/// <param name="File">The file.</param>
/// <param name="Name">Its path inside the layer's folder.</param>
/// <param name="Layer">The layer's id.</param>
internal sealed record LayerRuleFile(RuleFile File, string Name, string Layer);
