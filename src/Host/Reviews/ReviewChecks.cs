using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Plans;

namespace SendWorkflows.Host.Reviews;

/// <summary>What must be right before a review is recorded. Everything wrong is reported at once.</summary>
internal static class ReviewChecks
{
    internal static IEnumerable<CycleProblem> Check(ReviewInput input, Cycle cycle, IReadOnlyList<PlanTarget> targets, ReviewChoices choices, DateOnly today)
    {
        if (input.HeldOn is not { } held)
            yield return new("HeldOn", "Enter the date on which the review was held as a day, a month and a year.");
        else if (held > today)
            yield return new("HeldOn", $"{Words.Date(held)} is in the future. Record the review once it has been held.");
        else if (held < cycle.PlannedOn)
            yield return new("HeldOn", $"{Words.Date(held)} is before the plan was written, on {Words.Date(cycle.PlannedOn)}.");
        foreach (var target in targets.Where(t => !choices.Progress.ContainsKey(input.TargetProgress.GetValueOrDefault(t.Id, ""))))
            yield return new($"TargetProgress[{target.Id}]", $"Choose the progress towards target {target.Number}.");
        if (!choices.Progress.ContainsKey(input.Progress ?? ""))
            yield return new("Progress", "Choose the progress overall.");
        if (string.IsNullOrWhiteSpace(input.Impact))
            yield return new("Impact", "Write what difference the support made, and how well it was delivered.");
        if (!choices.NextSteps.ContainsKey(input.NextStep ?? ""))
            yield return new("NextStep", "Choose what happens next.");
    }
}
