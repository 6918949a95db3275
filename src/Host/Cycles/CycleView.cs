using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Plans;
using SendWorkflows.Host.Reviews;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Cycles;

/// <summary>Everything about one cycle that its page shows.</summary>
public sealed class CycleView(AppDb db, RunLoader loader)
{
    /// <summary>The cycle, or <c>null</c> if there is none in sight.</summary>
    /// <param name="cycleId">The cycle.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="forForm">Whether a form asks, which shows neither duties nor history: two queries fewer.</param>
    public async Task<CycleDetails?> FindAsync(Guid cycleId, CancellationToken cancellation, bool forForm = false)
    {
        if (await db.Cycles.Include(c => c.Pupil).ThenInclude(p => p.School).AsNoTracking().SingleOrDefaultAsync(c => c.Id == cycleId, cancellation) is not { } cycle)
            return null;
        var plan = await db.Plans.Include(p => p.Targets).AsNoTracking().SingleOrDefaultAsync(p => p.CycleId == cycleId, cancellation);
        var review = cycle.ReviewedOn is null ? null : await db.Reviews.AsNoTracking().SingleOrDefaultAsync(r => r.CycleId == cycleId, cancellation);
        if (cycle.RunId is not { } runId || await loader.FindAsync(runId, cancellation) is not { } run)
            return new CycleDetails(cycle, plan, review, null, [], []);
        if (forForm)
            return new CycleDetails(cycle, plan, review, run, [], []);
        var duties = await db.Duties.AsNoTracking().Where(d => d.RunId == runId && d.ClosedAt == null).OrderBy(d => d.DueOn).ThenBy(d => d.Name).ToListAsync(cancellation);
        var steps = await db.RunSteps.AsNoTracking().Where(s => s.RunId == runId).OrderByDescending(s => s.Number)
            .Select(s => new CycleHistory(s.At, s.Event, s.State, s.Followed, s.UserId == null ? null : db.Users.Where(u => u.Id == s.UserId).Select(u => u.DisplayName).First()))
            .ToListAsync(cancellation);
        return new CycleDetails(cycle, plan, review, run, duties, steps);
    }
}

/// <summary>One cycle with all that belongs to it.</summary>
/// <param name="Cycle">The cycle, pupil and school included.</param>
/// <param name="Plan">Its plan, or what has been written of it so far.</param>
/// <param name="Review">Its review.</param>
/// <param name="Run">Its run; <c>null</c> for a cycle known only from an import.</param>
/// <param name="Duties">Its open duties, the earliest due first.</param>
/// <param name="History">What happened, newest first.</param>
public sealed record CycleDetails(
    Cycle Cycle, Plan? Plan, Review? Review, LoadedRun? Run, IReadOnlyList<Duty> Duties, IReadOnlyList<CycleHistory> History)
{
    /// <summary>Whether people can send its run this event now.</summary>
    internal bool Awaits(string happening) => Run?.PossibleEvents.Contains(happening) == true;
}

/// <summary>One thing that happened in a cycle.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Event">The event or delay.</param>
/// <param name="State">Where the cycle stood afterwards.</param>
/// <param name="Followed">What followed, a sentence a line.</param>
/// <param name="By">Who did it; <c>null</c> for the clock.</param>
public sealed record CycleHistory(DateTime At, string Event, string State, string Followed, string? By);
