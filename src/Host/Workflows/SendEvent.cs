using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Workflows;

/// <summary>Sends a run an event that a person chose and answered the questions of.</summary>
public sealed class SendEvent(RunLoader loader, Runs runs, Actor actor)
{
    /// <summary>Checks who asks and what was answered, and sends it.</summary>
    public async Task<Attempt> RunAsync(Guid runId, string happening, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation)
    {
        if (await loader.FindAsync(runId, cancellation) is not { } loaded || !actor.MaySee(loaded.Run.Pupil, loaded.Workflow))
            return Attempt.NotFound;
        if (loaded.Workflow.Events.GetValueOrDefault(happening) is not { } definition)
            return new Attempt(null, true, [new InputProblem("", "Choose what to record.")]);
        if (!actor.MaySend(loaded.Run.Pupil, definition))
            return Attempt.NotAllowed;
        var answers = Answers.Check(definition.Fields, typed);
        if (answers.Problems.Count > 0)
            return new Attempt(null, true, answers.Problems);
        var outcome = await runs.SendAsync(runId, new WorkflowEvent(happening, Data: answers.Values), cancellation);
        return outcome.Refused is { } because ? new Attempt(null, true, [new InputProblem("", because)]) : new Attempt(outcome.Run, true, []);
    }
}
