using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Workflows.Pauses;

namespace SendWorkflows.Host.Workflows;

/// <summary>Everything about one run that its page shows.</summary>
public sealed class RunView(AppDb db, RunLoader loader, WorkflowVersions versions, PauseRun pauses, Actor actor, TimeProvider time)
{
    /// <summary>The run, or <c>null</c> if there is none in sight.</summary>
    public async Task<RunDetails?> FindAsync(Guid runId, CancellationToken cancellation)
    {
        if (await loader.FindAsync(runId, cancellation) is not { } loaded || !actor.MaySee(loaded.Run.Pupil, loaded.Workflow))
            return null;
        var all = await db.Duties.AsNoTracking().Where(d => d.RunId == runId).OrderBy(d => d.DueOn).ThenBy(d => d.Name).ToListAsync(cancellation);
        var duties = all.Where(duty => duty.ClosedAt is null).ToList();
        var history = await db.RunSteps.AsNoTracking().Where(s => s.RunId == runId).OrderByDescending(s => s.Number)
            .Select(s => new RunHistoryLine(s.At, s.Event, s.Data, s.State, s.Followed, s.UserId == null ? null : db.Users.Where(u => u.Id == s.UserId).Select(u => u.DisplayName).First()))
            .ToListAsync(cancellation);
        var cycle = await db.Cycles.Where(c => c.RunId == runId).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancellation);
        var clocks = RunClock.Of(loaded.Workflow, loaded.Snapshot, all, time.Today(), Exemptions.Newest(loaded.Workflow, history.Select(line => (line.At, line.Event, line.Data, line.By))));
        var newer = loaded.Run.EndedAt is null && actor.IsAnyIn(loaded.Run.Pupil.SchoolId, Roles.SeeWholeSchool) ? await versions.NewerAsync(loaded, cancellation) : null;
        return new RunDetails(loaded, duties, history, cycle, Events(loaded, duties, cycle is null ? [] : CycleWorkflow.WithOwnPages), clocks, newer?.Version)
        {
            MayPause = loaded.Run.EndedAt is null && pauses.MayPause(loaded.Run.Pupil) && PauseRun.SetByLaw(loaded.Workflow).Count == 0,
        };
    }

    private List<RunEvent> Events(LoadedRun loaded, IReadOnlyList<Duty> duties, IReadOnlyList<string> elsewhere)
    {
        var possible = loaded.PossibleEvents;
        var held = actor.RolesFor(loaded.Run.Pupil);
        return [.. loaded.Workflow.Events.Values.Where(each => possible.Contains(each.Name) && !elsewhere.Contains(each.Name)).Select(each =>
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
/// <param name="CycleId">The cycle whose run it is, if it is one's: most of its steps are then recorded on the cycle's own pages.</param>
/// <param name="Events">What people can record now, the reader's own duties first.</param>
/// <param name="Clocks">The periods that the law sets.</param>
/// <param name="NewerVersion">The version that the reader may move the run to, if there is a newer one.</param>
public sealed record RunDetails(
    LoadedRun Loaded, IReadOnlyList<Duty> Duties, IReadOnlyList<RunHistoryLine> History, Guid? CycleId, IReadOnlyList<RunEvent> Events, IReadOnlyList<RunClock> Clocks, int? NewerVersion)
{
    /// <summary>The pause that lasts, if it is paused.</summary>
    public RunPause? Pause => Loaded.Run.Pauses.Find(pause => pause.EndedOn is null);

    /// <summary>Whether the reader may pause it, or end its pause. Never where the law sets a date.</summary>
    public bool MayPause { get; init; }
}

/// <summary>One thing that happened in a run.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Event">The event or delay.</param>
/// <param name="Data">What came with it, as JSON.</param>
/// <param name="State">Where the run stood afterwards, in words.</param>
/// <param name="Followed">What followed, a sentence a line.</param>
/// <param name="By">Who did it; <c>null</c> for the clock.</param>
public sealed record RunHistoryLine(DateTime At, string Event, string Data, string State, string Followed, string? By);
