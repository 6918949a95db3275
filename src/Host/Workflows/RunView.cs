using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Duties;

namespace SendWorkflows.Host.Workflows;

/// <summary>Everything about one run that its page shows.</summary>
public sealed class RunView(AppDb db, RunLoader loader, Actor actor)
{
    /// <summary>The run, or <c>null</c> if there is none in sight.</summary>
    public async Task<RunDetails?> FindAsync(Guid runId, CancellationToken cancellation)
    {
        if (await loader.FindAsync(runId, cancellation) is not { } loaded || !actor.MaySee(loaded.Run.Pupil, loaded.Workflow))
            return null;
        var duties = await db.Duties.AsNoTracking().Where(d => d.RunId == runId && d.ClosedAt == null).OrderBy(d => d.DueOn).ThenBy(d => d.Name).ToListAsync(cancellation);
        var history = await db.RunSteps.AsNoTracking().Where(s => s.RunId == runId).OrderByDescending(s => s.Number)
            .Select(s => new RunHistoryLine(s.At, s.Event, s.Data, s.State, s.Followed, s.UserId == null ? null : db.Users.Where(u => u.Id == s.UserId).Select(u => u.DisplayName).First()))
            .ToListAsync(cancellation);
        var cycle = await db.Cycles.Where(c => c.RunId == runId).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancellation);
        return new RunDetails(loaded, duties, history, cycle, cycle is null ? Events(loaded, duties) : []);
    }

    private List<RunEvent> Events(LoadedRun loaded, IReadOnlyList<Duty> duties)
    {
        var possible = loaded.PossibleEvents;
        var held = actor.RolesFor(loaded.Run.Pupil);
        return [.. loaded.Workflow.Events.Values.Where(each => possible.Contains(each.Name)).Select(each =>
        {
            var closes = RunEvent.DutiesClosedBy(loaded, each.Name);
            var done = duties.Where(duty => closes.Contains(duty.Name)).ToList();
            return new RunEvent(each, actor.MaySend(loaded.Run.Pupil, each), [.. done.Select(duty => duty.Title)], done.Exists(duty => held.Contains(duty.Role) || held.Contains(duty.EscalatedTo ?? "")));
        }).OrderByDescending(each => each.IsMine)];
    }
}

/// <summary>One run with all that belongs to it.</summary>
/// <param name="Loaded">The run, its workflow and calendar.</param>
/// <param name="Duties">Its open duties, the earliest due first.</param>
/// <param name="History">What happened, newest first.</param>
/// <param name="CycleId">The cycle whose run it is, if it is one's: its steps are then recorded on the cycle's own pages.</param>
/// <param name="Events">What people can record now, the reader's own duties first.</param>
public sealed record RunDetails(LoadedRun Loaded, IReadOnlyList<Duty> Duties, IReadOnlyList<RunHistoryLine> History, Guid? CycleId, IReadOnlyList<RunEvent> Events);

/// <summary>One thing that happened in a run.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Event">The event or delay.</param>
/// <param name="Data">What came with it, as JSON.</param>
/// <param name="State">Where the run stood afterwards, in words.</param>
/// <param name="Followed">What followed, a sentence a line.</param>
/// <param name="By">Who did it; <c>null</c> for the clock.</param>
public sealed record RunHistoryLine(DateTime At, string Event, string Data, string State, string Followed, string? By);
