namespace SendWorkflows.Engine.Thresholds;

/// <summary>Codes of problems with thresholds.</summary>
public static class ThresholdCodes
{
    /// <summary>A threshold is declared twice in one layer.</summary>
    public const string Twice = "threshold-twice";

    /// <summary>Two values begin on the same day, or there is none.</summary>
    public const string Dates = "threshold-dates";

    /// <summary>A value lies outside the bounds or off the step.</summary>
    public const string OutOfBounds = "threshold-out-of-bounds";

    /// <summary>A lower layer sets a value in the direction of less support, or one it may not set at all.</summary>
    public const string Weakened = "threshold-weakened";

    /// <summary>A rule uses a threshold against the direction that it declares.</summary>
    public const string Direction = "threshold-direction";

    /// <summary>A value names no reference.</summary>
    public const string NoReference = "threshold-no-reference";
}
