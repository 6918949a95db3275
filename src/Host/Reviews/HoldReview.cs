using SendWorkflows.Host.Access;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Plans;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Reviews;

/// <summary>
/// Records a review and completes the cycle. Another cycle begins at once, with the plan carried forward; anything that changes the pupil's
/// support is proposed only, and the SENCo is asked to decide.
/// </summary>
public sealed class HoldReview(AppDb db, CycleChange change, RunLoader loader, OpenDuty duties, Actor actor, TimeProvider time)
{
    /// <summary>The name of the duty to decide on what a review proposes; whoever decides closes it.</summary>
    public const string DecideDuty = "decide-after-review";

    private const string Repeat = "repeat";
    private const int MinutesToDecide = 20;

    /// <summary>Checks, records and ends the cycle.</summary>
    public Task<CycleOutcome> RunAsync(Guid cycleId, ReviewInput input, CancellationToken cancellation = default) =>
        change.MakeAsync(cycleId, "review-held", CycleAccess.MayRecord, async cycle =>
        {
            if (cycle.RunId is not { } runId || await loader.FindAsync(runId, cancellation) is not { } run)
                return await change.SendAsync(cycle, CycleWorkflow.Reviewed, cancellation);
            var plan = await db.PlanOfAsync(cycle, cancellation);
            var choices = ReviewChoices.Of(run.Workflow);
            var problems = ReviewChecks.Check(input, cycle, plan.Targets, choices, time.Today()).ToList();
            if (problems.Count > 0)
                return problems;
            Record(cycle, plan, input);
            if (input.NextStep != Repeat)
                await duties.StageAsync(cycle.Pupil, DecideDuty, Roles.Senco, "Decide what follows a review", MinutesToDecide,
                    dueBecause: $"The review proposes: {choices.NextSteps[input.NextStep!]}.", cancellation: cancellation);
            return await change.SendAsync(cycle, CycleWorkflow.Reviewed, cancellation,
                Data(input));
        }, cancellation);

    private static Dictionary<string, string> Data(ReviewInput input)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["outcome"] = input.Progress!,
            ["nextStep"] = input.NextStep!,
            ["heldOn"] = $"{input.HeldOn:yyyy-MM-dd}",
            ["impact"] = input.Impact!.Trim(),
        };
        if (!string.IsNullOrWhiteSpace(input.ParentViews))
            data["parentSays"] = input.ParentViews.Trim();
        if (!string.IsNullOrWhiteSpace(input.PupilViews))
            data["pupilSays"] = input.PupilViews.Trim();
        return data;
    }

    private void Record(Cycle cycle, Plan plan, ReviewInput input)
    {
        foreach (var target in plan.Targets)
            target.Progress = input.TargetProgress[target.Id];
        cycle.ReviewedOn = cycle.EndedOn = input.HeldOn;
        cycle.Progress = input.Progress;
        cycle.NextStep = input.NextStep;
        db.Reviews.Add(new Review
        {
            Id = Guid.CreateVersion7(),
            PupilId = cycle.PupilId,
            CycleId = cycle.Id,
            HeldOn = input.HeldOn!.Value,
            Progress = input.Progress!,
            Impact = input.Impact!.Trim(),
            ParentViews = input.ParentViews?.Trim() ?? "",
            PupilViews = input.PupilViews?.Trim() ?? "",
            NextStep = input.NextStep!,
            UserId = actor.RequiredUserId,
        });
    }
}
