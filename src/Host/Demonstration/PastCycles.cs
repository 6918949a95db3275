using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Plans;
using SendWorkflows.Host.Reviews;

namespace SendWorkflows.Host.Demonstration;

/// <summary>The cycles a pupil has been through, with their plans and reviews.</summary>
internal static class PastCycles
{
    internal static IEnumerable<object> Of(InventedPupil pupil, Invention invention, Guid reviewer, Dice dice)
    {
        var number = 0;
        foreach (var recipe in pupil.Story.Cycles ?? [])
        {
            var cycle = CycleOf(pupil, recipe, ++number, dice);
            yield return cycle;
            yield return PlanOf(cycle, dice.Pick(invention.Plans[pupil.Area ?? "C&L"]), dice);
            if (cycle.ReviewedOn is not null)
                yield return ReviewOf(cycle, reviewer, dice);
        }
    }

    private static Cycle CycleOf(InventedPupil pupil, CycleRecipe recipe, int number, Dice dice)
    {
        DateOnly? Moved(DateOnly? date) => date is { } day ? pupil.Day(day) : null;
        return new Cycle
        {
            Id = dice.Id(),
            PupilId = pupil.Pupil.Id,
            Number = number,
            Area = pupil.Area,
            StartedOn = pupil.Day(recipe.Started),
            AssessedOn = Moved(recipe.Assessed),
            PlannedOn = Moved(recipe.Planned),
            ParentNotifiedOn = Moved(recipe.Planned),
            ReviewBy = Moved(recipe.ReviewBy),
            ReviewedOn = Moved(recipe.Reviewed),
            EndedOn = Moved(recipe.Reviewed ?? recipe.Ended),
            Progress = recipe.Progress is { } found ? dice.Pick(found) : null,
            NextStep = recipe.Next,
        };
    }

    private static Plan PlanOf(Cycle cycle, PlanText text, Dice dice)
    {
        var plan = new Plan
        {
            Id = dice.Id(),
            PupilId = cycle.PupilId,
            CycleId = cycle.Id,
            Assessment = text.Assessment,
            Adjustments = text.Adjustments,
            Interventions = text.Interventions,
            ParentsPart = text.ParentsPart,
            ParentViews = "Home has noticed the same and is glad of a plan.",
            PupilViews = "I like it when someone shows me first.",
        };
        plan.Targets.AddRange(text.Targets.Select((target, i) => new PlanTarget
        {
            Id = dice.Id(),
            PlanId = plan.Id,
            Number = i + 1,
            Kind = target.Kind,
            Outcome = target.Outcome,
            Baseline = target.Baseline,
            Measure = target.Measure,
            Progress = cycle.Progress,
        }));
        return plan;
    }

    private static Review ReviewOf(Cycle cycle, Guid reviewer, Dice dice) => new()
    {
        Id = dice.Id(),
        PupilId = cycle.PupilId,
        CycleId = cycle.Id,
        HeldOn = cycle.ReviewedOn!.Value,
        Progress = cycle.Progress!,
        Impact = cycle.Progress is "good" or "some"
            ? "Sessions ran as planned and the pupil uses the strategies in class."
            : "Most sessions ran; what is learned there is not yet used in class.",
        ParentViews = "The parents came and agreed what to keep.",
        PupilViews = "The pupil chose which target to work on first.",
        NextStep = cycle.NextStep ?? "repeat",
        UserId = reviewer,
    };
}
