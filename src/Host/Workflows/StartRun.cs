using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Workflows;

/// <summary>Begins a workflow for a pupil because a person chose to, with their answers to what its file asks.</summary>
public sealed class StartRun(AppDb db, WorkflowLibrary library, Runs runs, Actor actor, AuditLog audit)
{
    /// <summary>The workflows that this person may begin for this pupil, by title.</summary>
    public IReadOnlyList<Workflow> Offered(Pupil pupil) =>
        [.. library.Files.Select(file => file.Workflow).OfType<Workflow>().Where(workflow => actor.MayStart(pupil, workflow)).OrderBy(workflow => workflow.Title, StringComparer.Ordinal)];

    /// <summary>Whether beginning it lets the officers of the authority where the pupil lives see the pupil's record: they have duties in it.</summary>
    public static bool Shares(Pupil pupil, Workflow workflow) => workflow.Roles.Contains(Roles.LaOfficer) && pupil is { SharedWithAuthority: false, HomeAuthorityCode: not null };

    /// <summary>Checks who asks and what was answered, and begins the run.</summary>
    public async Task<Attempt> RunAsync(Guid pupilId, string workflowId, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation)
    {
        if (await db.Pupils.FindInSightAsync(pupilId, cancellation) is not { } pupil || library.Find(workflowId)?.Workflow is not { } workflow)
            return Attempt.NotFound;
        if (!actor.MayStart(pupil, workflow))
            return Attempt.NotAllowed;
        var answers = Answers.Check(workflow.Asks, typed);
        if (answers.Problems.Count > 0)
            return new Attempt(null, true, answers.Problems);
        var dates = workflow.Asks.Where(ask => ask.Type == EventFieldType.Date && answers.Values.ContainsKey(ask.Name))
            .ToDictionary(ask => ask.Name, ask => IsoDate.Parse(answers.Values[ask.Name])!.Value, StringComparer.Ordinal);
        var data = answers.Values.Where(answer => !dates.ContainsKey(answer.Key)).ToDictionary(StringComparer.Ordinal);
        var begun = new RunStart(workflowId, pupilId, dates, data);
        var outcome = await Saving.WithRetriesAsync(db, () => StageAsync(begun, workflow, cancellation), result => result.Taken, cancellation);
        return outcome.Refused is { } because ? new Attempt(null, true, [new InputProblem("", because)]) : new Attempt(outcome.Run, true, []);
    }

    private async Task<RunOutcome> StageAsync(RunStart begun, Workflow workflow, CancellationToken cancellation)
    {
        var outcome = await runs.StageStartAsync(begun, cancellation);
        if (outcome.Run is { } run && Shares(run.Pupil, workflow))
        {
            run.Pupil.SharedWithAuthority = true;
            audit.Record("record-shared", "pupil", run.PupilId.ToString(), $"Shared with the authority where the pupil lives: {workflow.Title}.", run.Pupil.SchoolId, run.PupilId);
        }

        return outcome;
    }
}
