using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Data.Changes;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Notifications;

/// <summary>Records the messages of one step in the step's own change; nothing is sent from here.</summary>
internal sealed class StepMessages(IChange change, LoadedRun loaded, StepCause cause, TimeProvider time)
{
    internal string Add(int index, string role, MessageKind kind, string title, string text, Duty? about)
    {
        var run = loaded.Run;
        var sendOn = SendDay.Find(role, loaded.Calendar!, time.Today(), cause.LegalDate);
        change.Add(new Notification
        {
            Id = Guid.CreateVersion7(),
            PupilId = run.PupilId,
            SchoolId = run.Pupil.SchoolId,
            RunId = run.Id,
            Duty = about?.Name,
            Key = $"{run.Id:N}/{run.Steps}/{index}",
            Role = role,
            Kind = Word(kind),
            Title = title,
            Text = text,
            DueOn = about?.DueOn,
            SendOn = sendOn,
            RecordedAt = time.GetUtcNow().UtcDateTime,
        });
        return StepWords.Told(role, title, sendOn);
    }

    private static string Word(MessageKind kind) => kind switch
    {
        MessageKind.Reminder => "reminder",
        MessageKind.Due => "due",
        MessageKind.Escalation => "escalation",
        _ => "information",
    };
}
