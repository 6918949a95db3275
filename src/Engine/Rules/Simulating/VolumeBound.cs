namespace SendWorkflows.Engine.Rules.Simulating;

/// <summary>Whether a draft suggests as often as its rule set expects.</summary>
/// <param name="Expected">What the rule set expects, for each 1,000 pupils.</param>
/// <param name="PerThousand">What the draft suggests, for each 1,000 pupils; rounded to tenths.</param>
/// <param name="IsKept">Whether it lies within the bounds.</param>
public sealed record VolumeBound(ExpectedVolume Expected, decimal PerThousand, bool IsKept);
