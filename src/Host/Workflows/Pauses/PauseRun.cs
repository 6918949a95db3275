using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Workflows.Pauses;

/// <summary>Pauses a run until a day, with a reason, and lets it go on again. What the law sets a date for cannot be paused.</summary>
public sealed class PauseRun(AppDb db, RunLoader loader, Runs runs, PauseRules rules, Actor actor, TimeProvider time)
{
    /// <summary>The reasons people choose between.</summary>
    public IReadOnlyDictionary<string, string> Reasons => rules.Reasons;

    /// <summary>The longest pause (calendar days).</summary>
    public int LongestDays => rules.LongestDays;

    /// <summary>Whether this person may pause runs of the pupil at all.</summary>
    public bool MayPause(Pupil pupil) => actor.RolesFor(pupil).Intersect(rules.By).Any();

    /// <summary>The titles of the dates that the law sets in a workflow: with any of them it is not paused.</summary>
    public static IReadOnlyList<string> SetByLaw(Workflow workflow) => [.. workflow.Dates.Values.Where(date => date.Statutory).Select(date => date.Title)];

    /// <summary>Begins a pause today.</summary>
    public Task<Attempt> BeginAsync(Guid runId, string? reason, DateOnly? until, string? note, CancellationToken cancellation) =>
        Saving.WithRetriesAsync(db, () => StageBeginAsync(runId, reason, until, note, cancellation), attempt => attempt.Run is not null, cancellation);

    /// <summary>Ends the pause today; what hangs on school days is worked out again.</summary>
    public Task<Attempt> EndAsync(Guid runId, CancellationToken cancellation) =>
        Saving.WithRetriesAsync(db, async () =>
        {
            if (await loader.FindAsync(runId, cancellation) is not { } loaded || !actor.MaySee(loaded.Run.Pupil, loaded.Workflow))
                return Attempt.NotFound;
            if (!MayPause(loaded.Run.Pupil))
                return Attempt.NotAllowed;
            if (loaded.Run.Pauses.Find(pause => pause.EndedOn is null) is not { } pause)
                return new Attempt(null, true, [new InputProblem("", "It is not paused any more.")]);
            pause.EndedOn = time.Today();
            pause.EndedBy = actor.RequiredUserId;
            await runs.StagePauseAsync(loaded.Run, "Pause ended", Words(pause), cancellation);
            return new Attempt(loaded.Run, true, []);
        }, attempt => attempt.Run is not null, cancellation);

    /// <summary>Ends, in the change being made, a pause whose last day is over; the caller saves.</summary>
    internal async Task StageOverAsync(Guid runId, CancellationToken cancellation)
    {
        if (await loader.FindAsync(runId, cancellation) is not { } loaded || loaded.Run.Pauses.Find(pause => pause.EndedOn is null) is not { } pause)
            return;
        pause.EndedOn = pause.Until;
        await runs.StagePauseAsync(loaded.Run, "Pause ended", Words(pause), cancellation);
    }

    private async Task<Attempt> StageBeginAsync(Guid runId, string? reason, DateOnly? until, string? note, CancellationToken cancellation)
    {
        if (await loader.FindAsync(runId, cancellation) is not { } loaded || !actor.MaySee(loaded.Run.Pupil, loaded.Workflow))
            return Attempt.NotFound;
        if (!MayPause(loaded.Run.Pupil))
            return Attempt.NotAllowed;
        if (Check(loaded, reason, until) is { Count: > 0 } problems)
            return new Attempt(null, true, problems);
        var pause = new RunPause
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            PupilId = loaded.Run.PupilId,
            RunId = runId,
            From = time.Today(),
            Until = until!.Value,
            Reason = reason!,
            Note = note?.Trim() ?? "",
            UserId = actor.RequiredUserId,
        };
        db.RunPauses.Add(pause);
        await runs.StagePauseAsync(loaded.Run, "Paused", Words(pause), cancellation);
        return new Attempt(loaded.Run, true, []);
    }

    private List<InputProblem> Check(LoadedRun loaded, string? reason, DateOnly? until)
    {
        if (loaded.Run.EndedAt is not null)
            return [new("", "It has ended, so there is nothing to pause.")];
        if (SetByLaw(loaded.Workflow) is { Count: > 0 } titles)
            return [new("", $"The law sets dates here ({string.Join("; ", titles)}), and nothing pauses them. Where the law allows an exemption, the authority records it with its ground.")];
        if (loaded.Run.Pauses.Exists(pause => pause.EndedOn is null))
            return [new("", "It is paused already. End that pause first.")];
        var problems = new List<InputProblem>();
        if (reason is null || !rules.Reasons.ContainsKey(reason))
            problems.Add(new("Reason", "Choose why it is paused."));
        var today = time.Today();
        if (until is null)
            problems.Add(new("Until", "Enter the day on which it goes on, like 27/3/2027."));
        else if (until <= today)
            problems.Add(new("Until", "The day on which it goes on must be after today."));
        else if (until > today.AddDays(rules.LongestDays))
            problems.Add(new("Until", $"A pause lasts {rules.LongestDays} days at most. Choose {Host.Words.Date(today.AddDays(rules.LongestDays))} or earlier; it can be paused again."));
        return problems;
    }

    private Dictionary<string, string> Words(RunPause pause)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["reason"] = rules.Reasons.GetValueOrDefault(pause.Reason, pause.Reason),
            ["from"] = FormDate.Write(pause.From),
            ["until"] = FormDate.Write(pause.EndedOn ?? pause.Until),
        };
        if (pause.Note.Length > 0)
            words["note"] = pause.Note;
        return words;
    }
}
