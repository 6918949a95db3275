namespace SendWorkflows.Host.Cycles;

/// <summary>One of the four steps of a cycle, as the step list draws it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="State"><c>done</c>, <c>now</c> or <c>later</c>.</param>
/// <param name="On">The day it was done, or is due.</param>
public sealed record CycleStep(string Name, string State, DateOnly? On)
{
    /// <summary>The steps of a cycle (CoP 6.44).</summary>
    public static IReadOnlyList<CycleStep> Of(Cycle cycle, DateOnly? assessBy, DateOnly? planBy, bool reviewing)
    {
        var ended = cycle.EndedOn is not null;
        return
        [
            One("Assess", cycle.AssessedOn, !ended && cycle.AssessedOn is null, assessBy),
            One("Plan", cycle.PlannedOn, !ended && cycle.AssessedOn is not null && cycle.PlannedOn is null, planBy),
            One("Do", cycle.ReviewedOn is null ? null : cycle.PlannedOn, !ended && cycle.PlannedOn is not null && !reviewing, null, doneUntilReview: reviewing),
            One("Review", cycle.ReviewedOn, !ended && cycle.PlannedOn is not null && reviewing, cycle.ReviewBy),
        ];
    }

    private static CycleStep One(string name, DateOnly? done, bool now, DateOnly? due, bool doneUntilReview = false) =>
        done is not null || doneUntilReview ? new(name, "done", done) : new(name, now ? "now" : "later", due);
}
