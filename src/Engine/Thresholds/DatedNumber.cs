namespace SendWorkflows.Engine.Thresholds;

/// <summary>The value of a threshold from a day on, until the next one begins.</summary>
/// <param name="From">The first day it is in force.</param>
/// <param name="Value">The number, in the threshold's unit.</param>
/// <param name="Citation">Where it was found; <c>null</c> only where that was reported.</param>
/// <param name="SetBy">The id of the rule set whose layer set it.</param>
public sealed record DatedNumber(DateOnly From, decimal Value, Citation? Citation, string SetBy);
