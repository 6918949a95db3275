using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Thresholds;

/// <summary>What reading a threshold file gave.</summary>
/// <param name="Threshold">The threshold, or <c>null</c> if it could not be read.</param>
/// <param name="Diagnostics">What was wrong; empty when all is well.</param>
public sealed record ThresholdReading(Threshold? Threshold, IReadOnlyList<Diagnostic> Diagnostics);
