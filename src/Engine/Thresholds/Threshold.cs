using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Thresholds;

/// <summary>One number of a policy, dated and cited.</summary>
/// <param name="Name">Its name in expressions, as in <c>thresholds.AttendanceConcernPercent</c>.</param>
/// <param name="Meaning">What it means, in plain words.</param>
/// <param name="Place">Where it is declared.</param>
public sealed record Threshold(string Name, string Meaning, Place Place)
{
    /// <summary>The unit: "percent", "cycles"; <c>null</c> for none.</summary>
    public string? Unit { get; init; }

    /// <summary>The smallest difference that means anything; <c>null</c> for any.</summary>
    public decimal? Step { get; init; }

    /// <summary>The least value any layer may set; <c>null</c> for none.</summary>
    public decimal? Min { get; init; }

    /// <summary>The greatest value any layer may set; <c>null</c> for none.</summary>
    public decimal? Max { get; init; }

    /// <summary>Which way a lower layer may move it; <c>null</c> if no lower layer may.</summary>
    public SupportDirection? MoreSupportWhen { get; init; }

    /// <summary>Its values, earliest first.</summary>
    public IReadOnlyList<DatedNumber> Values { get; init; } = [];

    /// <summary>The value in force on a day, or <c>null</c> if none was yet.</summary>
    public DatedNumber? On(DateOnly day) => Values.LastOrDefault(value => value.From <= day);
}
