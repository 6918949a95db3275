using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Plans;
using SendWorkflows.Host.Reviews;

namespace SendWorkflows.Host.Evidence;

/// <summary>What cycles, their plans and reviews say.</summary>
internal sealed class CycleLines(PupilHistory history)
{
    internal IEnumerable<Said> Cycles() => history.Cycles.Select(c => new Said(
        $"Cycle {c.Number}{(c.Area is null ? "" : $" ({c.Area})")}: {(c.ReviewedOn is { } held ? $"reviewed on {Words.Date(held)}, progress {c.Progress ?? "not recorded"}" : c.EndedOn is not null ? "ended without a review" : $"under way, review by {Words.Date(c.ReviewBy)}")}",
        c.StartedOn, "cycles kept here", Link(c)));

    /// <summary>Cycles that ended with no review recorded, each with where it is.</summary>
    internal IEnumerable<(string Text, string Link)> WithoutReview() =>
        history.Cycles.Where(c => c.EndedOn is not null && c.ReviewedOn is null).Select(c => ($"Cycle {c.Number}: no review recorded", Link(c)));

    internal IEnumerable<Said> Assessments() => Plans((c, p) => p.Assessment, c => c.AssessedOn ?? c.StartedOn, "assessment of cycle");

    internal IEnumerable<Said> Adjustments() => Plans((c, p) => p.Adjustments, c => c.PlannedOn ?? c.StartedOn, "plan of cycle");

    internal IEnumerable<Said> Targets() => history.Cycles.Where(c => history.Plans.ContainsKey(c.Id)).SelectMany(c => history.Plans[c.Id].Targets.OrderBy(t => t.Number).Select(t => new Said(
        $"{t.Outcome}. From: {Or(t.Baseline)}. Measured by: {Or(t.Measure)}. Progress: {t.Progress ?? "not recorded"}.", c.PlannedOn ?? c.StartedOn, $"plan of cycle {c.Number}", Link(c))));

    internal IEnumerable<Said> Reviews() => Reviewed((c, r) => $"Progress {r.Progress}. {r.Impact}");

    internal IEnumerable<Said> ParentViews() => Plans((c, p) => p.ParentViews, c => c.AssessedOn ?? c.StartedOn, "plan of cycle").Concat(Reviewed((c, r) => r.ParentViews));

    internal IEnumerable<Said> PupilViews() => Plans((c, p) => p.PupilViews, c => c.AssessedOn ?? c.StartedOn, "plan of cycle").Concat(Reviewed((c, r) => r.PupilViews));

    private IEnumerable<Said> Plans(Func<Cycle, Plan, string> text, Func<Cycle, DateOnly> on, string source) =>
        history.Cycles.Where(c => history.Plans.ContainsKey(c.Id)).Select(c => new Said(text(c, history.Plans[c.Id]), on(c), $"{source} {c.Number}", Link(c)));

    private IEnumerable<Said> Reviewed(Func<Cycle, Review, string> text) =>
        history.Cycles.Where(c => history.Reviews.ContainsKey(c.Id)).Select(c => new Said(text(c, history.Reviews[c.Id]), history.Reviews[c.Id].HeldOn, $"review of cycle {c.Number}", Link(c)));

    private static string Or(string text) => text.Length > 0 ? text : "not recorded";

    private static string Link(Cycle cycle) => $"/cycles/{cycle.Id}";
}
