using SendWorkflows.Engine.Thresholds;

namespace SendWorkflows.Engine.Rules;

/// <summary>A threshold in a condition, with the value in force.</summary>
/// <param name="Threshold">The threshold.</param>
/// <param name="InForce">Its value, from when, set by which layer and found where.</param>
public sealed record ThresholdUsed(Threshold Threshold, DatedNumber InForce);
