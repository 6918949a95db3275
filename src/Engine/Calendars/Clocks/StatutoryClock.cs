namespace SendWorkflows.Engine.Calendars.Clocks;

/// <summary>One period that the law or the Code of Practice sets. Its date runs through holidays, and no exemption moves it.</summary>
/// <param name="Code">Its code, such as "C1" or "A7".</param>
/// <param name="Title">Who does what.</param>
/// <param name="Kind">What its date means.</param>
/// <param name="Starts">The event it is counted from; <c>null</c> for a note.</param>
/// <param name="Due">Its date in the due-date language; <c>null</c> for a note.</param>
/// <param name="Source">The paragraph it rests on.</param>
/// <param name="Grounds">The grounds on which lateness may be excused; empty where the law has none.</param>
/// <param name="Verify">What of it still has to be checked against the source; <c>null</c> if nothing.</param>
public sealed record StatutoryClock(
    string Code, string Title, ClockKind Kind, string? Starts, DueDate? Due, string Source, IReadOnlyList<ExemptionGround> Grounds, string? Verify)
{
    /// <summary>Where the clock stands on a day.</summary>
    /// <param name="startedOn">The day of the event it is counted from.</param>
    /// <param name="dueOn">The date that <see cref="Due"/> gave.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="doneOn">The day on which the duty was done, if it was.</param>
    /// <param name="claim">An exemption that the authority has claimed, if any; it excuses lateness and never moves the date.</param>
    public static ClockStanding Standing(DateOnly startedOn, DateOnly dueOn, DateOnly asOf, DateOnly? doneOn = null, ExemptionClaim? claim = null)
    {
        var end = doneOn <= asOf ? doneOn.Value : asOf;
        var late = end > dueOn;
        var state = (late, claim) switch
        {
            (false, _) => doneOn <= asOf ? ClockState.DoneInTime : ClockState.Running,
            (true, null) => ClockState.Late,
            (true, _) => ClockState.LateExemptionClaimed,
        };
        return new ClockStanding(state, dueOn, end.DayNumber - startedOn.DayNumber, dueOn.DayNumber - end.DayNumber);
    }
}
