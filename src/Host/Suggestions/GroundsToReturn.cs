namespace SendWorkflows.Host.Suggestions;

/// <summary>What could bring back a suggestion that a person has decided on. Nothing else does.</summary>
/// <param name="LeftMet">The rule was not met at some time since.</param>
/// <param name="MeaningChanged">The rule's author changed what it means.</param>
/// <param name="MaterialChange">A material fact moved by at least its declared step.</param>
/// <param name="DeferralEnded">The day it was deferred to has come.</param>
public readonly record struct GroundsToReturn(bool LeftMet = false, bool MeaningChanged = false, bool MaterialChange = false, bool DeferralEnded = false);
