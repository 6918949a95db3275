using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Workflows;

namespace SendWorkflows.Host.Commands;

/// <summary>Says an effect in a line.</summary>
internal static class EffectWords
{
    internal static string Of(Effect effect) => effect switch
    {
        ScheduleTimer timer => $"timer {timer.Name} on {Day(timer.DueOn)}",
        RescheduleTimer timer => $"timer {timer.Name} moves to {Day(timer.DueOn)}: {timer.Because}",
        CancelTimer timer => $"timer {timer.Id} cancelled",
        TimerUnknown timer => $"timer {timer.Name} not known: {timer.Reason}",
        OpenDuty duty => $"duty {duty.Name} for {duty.Role}: {duty.Title}{(duty.DueBecause is null ? "" : $" (due {Day(duty.DueOn)})")}",
        MoveDuty duty => $"duty {duty.Name} moves to {Day(duty.DueOn)}: {duty.DueBecause}",
        CloseDuty duty => $"duty {duty.Name} closed: {duty.Outcome}",
        Notify notify => $"message to {notify.Role}: {notify.Title}",
        Escalate escalate => $"escalation of {escalate.Duty} to {escalate.Role}: {escalate.Title}",
        SetDate date => $"date {date.Name} is {Day(date.Date)}",
        DateUnknown date => $"date {date.Name} not known: {date.Reason}",
        StartWorkflow start => $"workflow {start.WorkflowId} begins",
        TellWorkflow tell => $"workflow {tell.WorkflowId} is told {tell.Event}",
        Record record => $"recorded {record.Kind}: {record.Text}",
        Suggest suggest => $"suggestion {suggest.Event}",
        _ => effect.ToString(),
    };

    private static string Day(DateOnly? day) => day is { } date ? IsoDate.Format(date) : "not known";
}
