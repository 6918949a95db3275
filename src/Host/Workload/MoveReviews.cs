using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Plans;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Workload;

/// <summary>
/// Moves the reviews agreed for one week to another, once a person has seen what that does. What they see is the change itself, worked out and given up, so it is
/// what they get.
/// </summary>
public sealed class MoveReviews(AppDb db, MoveReviewDate move, RunLoader loader, SchoolCalendars calendars, TimeProvider time)
{
    /// <summary>How many reviews can be moved at once.</summary>
    public const int Most = 100;

    private const int DaysAWeek = 7;

    /// <summary>The reviews agreed for a week at a school, of pupils in sight, by day and name.</summary>
    public async Task<IReadOnlyList<ReviewToMove>> InWeekAsync(Guid schoolId, DateOnly monday, CancellationToken cancellation)
    {
        var (first, end) = (monday <= time.Today() ? time.Today().AddDays(1) : monday, monday.AddDays(DaysAWeek));
        var found = await db.Cycles.AsNoTracking().Where(c => c.Pupil.SchoolId == schoolId && c.Pupil.LeftOn == null && c.EndedOn == null && c.ReviewBy >= first && c.ReviewBy < end)
            .OrderBy(c => c.ReviewBy).ThenBy(c => c.Pupil.Surname).ThenBy(c => c.Pupil.Forename).Take(Most)
            .Select(c => new { c.Id, c.RunId, c.Pupil.Forename, c.Pupil.Surname, Class = c.Pupil.Class!.Name, c.ReviewBy }).ToListAsync(cancellation);
        return [.. found.Select(c => new ReviewToMove(c.Id, c.RunId, $"{c.Forename} {c.Surname}", c.Class ?? "", c.ReviewBy!.Value))];
    }

    /// <summary>What moving these would do. Nothing is saved.</summary>
    public Task<WeekMoved> TryAsync(Guid schoolId, IReadOnlyList<ReviewToMove> reviews, DateOnly toMonday, CancellationToken cancellation) =>
        MoveAsync(schoolId, reviews, toMonday, "What it would do", save: false, cancellation);

    /// <summary>Moves those that can move, all in one change, and leaves the others where they are.</summary>
    /// <param name="schoolId">The school.</param>
    /// <param name="reviews">The reviews.</param>
    /// <param name="toMonday">The Monday of the week they move to.</param>
    /// <param name="reason">Why, for the cycles' histories; not empty.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public Task<WeekMoved> RunAsync(Guid schoolId, IReadOnlyList<ReviewToMove> reviews, DateOnly toMonday, string reason, CancellationToken cancellation) =>
        MoveAsync(schoolId, reviews, toMonday, reason, save: true, cancellation);

    private Task<WeekMoved> MoveAsync(Guid schoolId, IReadOnlyList<ReviewToMove> reviews, DateOnly toMonday, string reason, bool save, CancellationToken cancellation) =>
        Saving.WithRetriesAsync(db, async () =>
        {
            var calendar = await calendars.OfAsync(schoolId, cancellation);
            var moved = new WeekMoved([], [], []);
            foreach (var review in reviews)
                moved = await StageAsync(moved, review, SameDayIn(toMonday, review.From, calendar), reason, cancellation);
            return moved;
        }, outcome => save && outcome.Moving > 0, cancellation);

    private async Task<WeekMoved> StageAsync(WeekMoved moved, ReviewToMove review, DateOnly? to, string reason, CancellationToken cancellation)
    {
        if (to is not { } day)
            return Stays(moved, review, "The school is closed all that week.");
        var before = await WorkAsync(review, cancellation);
        var outcome = await move.StageAsync(review.CycleId, day, reason, cancellation);
        return outcome.Recorded
            ? new WeekMoved([.. moved.Reviews, review with { To = day }], [.. moved.Before, .. before], [.. moved.After, .. await WorkAsync(review, cancellation)])
            : Stays(moved, review, outcome.Problems is [var first, ..] ? first.Message : "It is none of yours to move.");
    }

    private static WeekMoved Stays(WeekMoved moved, ReviewToMove review, string because) => moved with { Reviews = [.. moved.Reviews, review with { Because = because }] };

    /// <summary>What the cycle's run asks for as it stands in the change being made.</summary>
    private async Task<List<Work>> WorkAsync(ReviewToMove review, CancellationToken cancellation)
    {
        if (review.RunId is not { } run || await loader.FindAsync(run, cancellation) is not { } loaded)
            return [];
        await db.Duties.Where(d => d.RunId == run && d.ClosedAt == null).LoadAsync(cancellation);
        return [.. Work.OfRun(loaded, db.Duties.Local.Where(d => d.RunId == run), SchoolWorkload.LastDay(time.Today()), time.GetUtcNow().UtcDateTime)];
    }

    /// <summary>The same day of the other week or, if the school is closed on it, the nearest day of that week on which it meets, an earlier one first; <c>null</c> if there is none.</summary>
    private static DateOnly? SameDayIn(DateOnly monday, DateOnly day, SchoolCalendar? calendar)
    {
        var wanted = monday.AddDays(day.DayNumber - Workweek.MondayOf(day).DayNumber);
        return Enumerable.Range(0, DaysAWeek).Select(monday.AddDays).Where(other => calendar is null || !calendar.Covers(other) || calendar.IsSchoolDay(other))
            .OrderBy(other => Math.Abs(other.DayNumber - wanted.DayNumber)).ThenBy(other => other).Select(other => (DateOnly?)other).FirstOrDefault();
    }
}
