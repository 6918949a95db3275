using SendWorkflows.Engine.Rules.Cases;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>A file of cases.</summary>
/// <param name="File">The file.</param>
/// <param name="Layer">The id of the layer it belongs to.</param>
internal sealed record LayerCases(RuleCaseFile File, string Layer);
