using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Engine.Workflows.Running;

/// <summary>Finds the days of due dates and delays on one school's calendar, as of one instant.</summary>
internal sealed class DueDates(Workflow workflow, DateTime nowUtc, SchoolCalendar calendar)
{
    /// <summary>The date in England.</summary>
    internal DateOnly Today { get; } = LocalTime.DateInLondon(nowUtc);

    internal DueAnswer Answer(DueText due, RunDays names)
    {
        var answer = due.Expression!.Resolve(names, calendar);
        return new DueAnswer(answer.Date, answer.Date is null ? answer.Reason ?? "Not known." : string.Join(" ", answer.Steps));
    }

    /// <summary>The day alone, for whoever wants the words only if it has moved.</summary>
    internal DateOnly? Day(DueText due, RunDays names) => due.Expression!.Find(names, calendar);

    /// <summary>The day on which a delay is over, moved to an open day as its way of sending says.</summary>
    /// <param name="delay">The delay.</param>
    /// <param name="wanted">The day its words give.</param>
    /// <param name="names">The dates its words may use.</param>
    /// <param name="today">Today, to move a day that has passed; <c>null</c> for what the words alone give.</param>
    internal DueAnswer Sent(Delay delay, DueAnswer wanted, RunDays names, DateOnly? today)
    {
        if (wanted.On is not { } day || delay.As == SendAs.Exact)
            return wanted;
        DateOnly? legal = delay.NotAfter is { } name && names.TryGetValue(name, out var date) ? date : null;
        var sending = delay.As == SendAs.Reminder
            ? Sending.Reminder(day, calendar, today, legal, delay.Recipient)
            : Sending.Escalation(day, calendar, today, legal, delay.Recipient);
        return new DueAnswer(sending.On, $"{wanted.Because} {sending.Because}");
    }

    /// <summary>The instant on a day at which timers fall due: the workflow's hour, on England's clock.</summary>
    internal DateTime InstantOn(DateOnly day) => LocalTime.ToUtc(day, workflow.SendAt, SkippedHour.Later, RepeatedHour.First);
}
