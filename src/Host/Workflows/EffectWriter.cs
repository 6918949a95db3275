using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Notifications;
using SendWorkflows.Host.Timers;

namespace SendWorkflows.Host.Workflows;

/// <summary>Turns a step's effects into rows of the change being made, and says in words what it did.</summary>
public sealed class EffectWriter(AppDb db, RunsAhead ahead, TimerRows timers, TimeProvider time)
{
    /// <summary>Writes every effect, in order. A message's place among the step's effects is part of its key, so that it is told once.</summary>
    internal async Task<IReadOnlyList<string>> WriteAsync(LoadedRun loaded, Step step, StepCause cause, CancellationToken cancellation)
    {
        var run = loaded.Run;
        var duties = await RunDuties.OfAsync(db, ahead, run, step, cause.Now, cancellation);
        var messages = new StepMessages(ahead.ChangeOf(run), loaded, cause, time);
        var words = new List<string?>();
        for (var index = 0; index < step.Effects.Count; index++)
        {
            words.Add(step.Effects[index] switch
            {
                Engine.Workflows.OpenDuty duty => duties.Open(duty),
                MoveDuty duty => duties.Move(duty),
                Engine.Workflows.CloseDuty duty => duties.Close(duty),
                Notify message => messages.Add(index, message.Role, message.Kind, message.Title, message.Text, duties.Find(message)),
                Escalate message => messages.Add(index, message.Role, MessageKind.Escalation, message.Title, message.Text, duties.Escalate(message)),
                Suggest suggest => duties.Consider(suggest),
                var other => StepWords.Other(loaded.Workflow, other),
            });
        }

        words.AddRange(duties.FindOut(loaded.Workflow, step));
        if (step.Snapshot.Done)
            words.AddRange(duties.CloseAll());
        await timers.FollowAsync(run, step.Snapshot, cancellation);
        return [.. words.OfType<string>()];
    }
}
