namespace SendWorkflows.Host.Meetings;

/// <summary>A meeting's record as a member of staff enters it.</summary>
/// <param name="On">The day it was held.</param>
/// <param name="Present">Who was there.</param>
/// <param name="ParentsSaid">What the parents said.</param>
/// <param name="PupilSaid">What the pupil said, or how their views were gathered.</param>
/// <param name="Agreed">The outcomes, action and support agreed.</param>
/// <param name="WhoDoesWhat">Who does what by when.</param>
/// <param name="GivenOn">The day the parents were given the record; <c>null</c> if not yet.</param>
public sealed record MeetingInput(
    DateOnly? On, string? Present, string? ParentsSaid, string? PupilSaid, string? Agreed, string? WhoDoesWhat, DateOnly? GivenOn);
