namespace SendWorkflows.Host.Operations;

/// <summary>How much work waits and for how long, over all schools. Counts and instants only: it names nobody.</summary>
/// <param name="At">When it was counted (UTC).</param>
/// <param name="TimersDue">Timers whose instant has come and that have not fired.</param>
/// <param name="OldestTimerDueAt">The earliest such instant (UTC).</param>
/// <param name="TimersFailing">Timers that failed at their last attempt and stay due.</param>
/// <param name="MessagesWaiting">Messages whose day has come and that have reached nobody.</param>
/// <param name="EmailsWaiting">E-mails written and not yet accepted by the transport.</param>
/// <param name="OldestEmailAt">When the oldest of them was written (UTC).</param>
/// <param name="EmailsFailing">Those of them that failed at the last attempt.</param>
/// <param name="JobsWaiting">Pieces of long work that people asked for and that have not ended.</param>
/// <param name="OldestJobAt">When the oldest of them was asked for (UTC).</param>
/// <param name="JobsFailing">Those of them that failed and are tried again, and those given up that a person may let be tried again.</param>
/// <param name="PupilsToEvaluate">Pupils about whom something changed since they were last evaluated, and those whose day has passed without its night.</param>
/// <param name="OldestChangeAt">The earliest such change or day (UTC).</param>
/// <param name="RowsImported">Rows that all imports so far have read.</param>
/// <param name="RowsImportedInADay">Rows that the imports of the last 24 hours have read.</param>
public sealed record DueWork(
    DateTime At, int TimersDue, DateTime? OldestTimerDueAt, int TimersFailing, int MessagesWaiting, int EmailsWaiting, DateTime? OldestEmailAt, int EmailsFailing,
    int JobsWaiting, DateTime? OldestJobAt, int JobsFailing, int PupilsToEvaluate, DateTime? OldestChangeAt, long RowsImported, long RowsImportedInADay)
{
    /// <summary>How long something has waited; nothing if there is nothing.</summary>
    public TimeSpan Age(DateTime? since) => since is { } from && from < At ? At - from : TimeSpan.Zero;
}
