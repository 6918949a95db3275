namespace SendWorkflows.Host.Drafts;

/// <summary>One field in which a draft differs from what is recorded.</summary>
/// <param name="Name">The field's name in the form.</param>
/// <param name="Values">What it holds: one text, or each of the choices ticked.</param>
/// <param name="Recorded">The <see cref="FieldPrint"/> of what was recorded when the person first changed it.</param>
/// <param name="On">The day on which that was so.</param>
public sealed record DraftField(string Name, IReadOnlyList<string> Values, string Recorded, DateOnly On)
{
    /// <summary>Whether something else is recorded now than when the person changed it. A date that the form itself proposes moves on with the days and counts as the same.</summary>
    /// <param name="recordedNow">The <see cref="FieldPrint"/> of what is recorded now.</param>
    /// <param name="today">Today.</param>
    public bool IsOvertaken(string recordedNow, DateOnly today) =>
        Recorded != recordedNow && !(FormDate.Read(Recorded) is { } before && FormDate.Read(recordedNow) is { } now && now.DayNumber - before.DayNumber == today.DayNumber - On.DayNumber);
}
