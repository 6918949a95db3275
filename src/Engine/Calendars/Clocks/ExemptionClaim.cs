namespace SendWorkflows.Engine.Calendars.Clocks;

/// <summary>An exemption that the authority says applies. It never moves the date.</summary>
/// <param name="Ground">The ground claimed.</param>
/// <param name="ClaimedOn">The day it was claimed.</param>
/// <param name="By">Who claimed it.</param>
/// <param name="Reason">Why the ground applies, in the claimant's words.</param>
/// <param name="ParentToldOn">The day on which the parent or young person was told (CoP 9.43); <c>null</c> while they have not been.</param>
public sealed record ExemptionClaim(ExemptionGround Ground, DateOnly ClaimedOn, string By, string Reason, DateOnly? ParentToldOn);
