using SendWorkflows.Engine.Thresholds;

namespace SendWorkflows.Engine.Rules.Effective;

/// <summary>A threshold, and who set the value in force.</summary>
/// <param name="Threshold">The threshold with all its dated values.</param>
/// <param name="InForce">The value in force on the day asked about; <c>null</c> if none was yet.</param>
/// <param name="InPlaceOf">The values that the layers below would have had in force, base first; empty if none set another.</param>
/// <param name="Later">The values that come into force after that day, earliest first.</param>
public sealed record EffectiveThreshold(
    Threshold Threshold, DatedNumber? InForce, IReadOnlyList<DatedNumber> InPlaceOf, IReadOnlyList<DatedNumber> Later);
