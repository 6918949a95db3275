namespace SendWorkflows.Engine.Workflows;

/// <summary>A timer that has not fired.</summary>
/// <param name="Id">The delay's name, a dot and the state's id.</param>
/// <param name="Name">The delay's name.</param>
/// <param name="State">The path of the state that waits.</param>
/// <param name="PlannedOn">The day the file's words give, moved for closures, or <c>null</c> while that is not known.</param>
/// <param name="DueOn">The day it falls due: the planned day, or a later one if that had passed when the timer was set; <c>null</c> while not known.</param>
/// <param name="DueUtc">The instant it falls due, UTC, or <c>null</c> while that is not known.</param>
/// <param name="NotKnownBecause">What is missing, or <c>null</c> if nothing is.</param>
public sealed record PendingTimer(
    string Id, string Name, string State, DateOnly? PlannedOn, DateOnly? DueOn, DateTime? DueUtc, string? NotKnownBecause);
