using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Data.Changes;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Duties;

/// <summary>The open duties of one run while a step is written.</summary>
internal sealed class RunDuties
{
    private const string FindOutPrefix = "find-out:";
    private const string ConsiderPrefix = "consider:";
    private const int MinutesToFindOut = 10;

    private readonly IChange _change;
    private readonly WorkflowRun _run;
    private readonly List<Duty> _open;
    private readonly DateTime _now;

    private RunDuties(IChange change, WorkflowRun run, List<Duty> open, DateTime now) => (_change, _run, _open, _now) = (change, run, open, now);

    /// <summary>The run's duties that are open now, those of steps not saved yet included.</summary>
    internal static async Task<RunDuties> OfAsync(AppDb db, RunsAhead ahead, WorkflowRun run, Step step, DateTime now, CancellationToken cancellation)
    {
        if (await ahead.DutiesOfAsync(run.Id, step, cancellation) is { } known)
            return new RunDuties(ahead.ChangeOf(run), run, known, now);
        if (db.Entry(run).State != EntityState.Added)
            await db.Duties.Where(d => d.RunId == run.Id && d.ClosedAt == null).LoadAsync(cancellation);
        return new RunDuties(ahead.ChangeOf(run), run, [.. db.Duties.Local.Where(d => d.RunId == run.Id && d.ClosedAt == null)], now);
    }

    /// <summary>The names of the duties that a step's effects look for, those to find out aside. Whatever they are, the end of a run looks for all.</summary>
    internal static IEnumerable<string> NamesIn(Step step) => step.Effects.Select(NameIn).OfType<string>();

    /// <summary>The names of the duties to find something out that a run of this workflow may have open: every step looks for them.</summary>
    internal static IEnumerable<string> NamesToFindOut(Engine.Workflows.Workflow workflow) => workflow.Questions.Select(question => FindOutPrefix + question);

    /// <summary>The open duty that an effect is about.</summary>
    internal Duty? Find(Effect effect) => Find(NameIn(effect));

    internal string Open(Engine.Workflows.OpenDuty effect)
    {
        if (Find(effect) is { } replaced)
            Close(replaced, "replaced");
        Add(effect.Name, effect.Role, effect.Title, effect.DueOn, effect.DueBecause ?? "", effect.Minutes);
        return StepWords.Opened(effect);
    }

    internal string? Move(MoveDuty effect)
    {
        if (Find(effect) is not { } duty)
            return null;
        _change.Alter(duty);
        duty.DueOn = effect.DueOn;
        duty.DueBecause = effect.DueBecause;
        return StepWords.Moved(duty.Title, effect);
    }

    internal string? Close(Engine.Workflows.CloseDuty effect)
    {
        if (Find(effect) is not { } duty)
            return null;
        _change.Alter(duty);
        // A day to come is a slip of the pen: nothing is done before its day.
        duty.DoneOn = effect.DoneOn <= LocalDay.Of(_now) ? effect.DoneOn : null;
        return Close(duty, effect.Outcome);
    }

    /// <summary>Notes the role that silence has taken a duty to. Returns the duty, if it is open.</summary>
    internal Duty? Escalate(Engine.Workflows.Escalate effect)
    {
        if (Find(effect) is not { } duty)
            return null;
        _change.Alter(duty);
        duty.EscalatedTo = effect.Role;
        return duty;
    }

    /// <summary>What is still open when a run ends is no longer needed.</summary>
    internal IEnumerable<string> CloseAll() => [.. _open.ToList().Select(duty => Close(duty, "not-needed"))];

    /// <summary>A workflow may only ask that something be considered: a person is asked to.</summary>
    internal string? Consider(Suggest effect)
    {
        if (Find(effect) is not null)
            return null;
        var title = char.ToUpperInvariant(effect.Event[0]) + effect.Event[1..].Replace('-', ' ');
        return Said(Add(NameIn(effect)!, Roles.Senco, title, null, "", MinutesToFindOut));
    }

    /// <summary>Asks for each thing a condition needed and nobody knows, and closes the asking for what has an answer now or is asked by no state the run stands in. What a step did not ask stays open.</summary>
    internal IEnumerable<string> FindOut(Engine.Workflows.Workflow workflow, Step step)
    {
        IReadOnlySet<string>? askable = null;
        foreach (var duty in _open.FindAll(d => d.Name.StartsWith(FindOutPrefix, StringComparison.Ordinal)))
        {
            var question = duty.Name[FindOutPrefix.Length..];
            if (step.UnknownGuards.Contains(question))
                continue;
            if (step.KnownGuards.Contains(question))
                yield return Close(duty, "known");
            else if (!(askable ??= Transition.PossibleQuestions(workflow, step.Snapshot)).Contains(question))
                yield return Close(duty, "not-needed");
        }

        foreach (var question in step.UnknownGuards.Where(question => Find(FindOutPrefix + question) is null))
            yield return Said(Add(FindOutPrefix + question, Roles.Senco, $"Find out what is not known: {question}", null, "", MinutesToFindOut));
    }

    // What is read beforehand for many runs and what a step then looks for are named here alone, so that nothing is looked for that was not read.
    private static string? NameIn(Effect effect) => effect switch
    {
        Engine.Workflows.OpenDuty open => open.Name,
        MoveDuty move => move.Name,
        Engine.Workflows.CloseDuty close => close.Name,
        Notify message => message.Duty,
        Engine.Workflows.Escalate escalate => escalate.Duty,
        Suggest suggest => ConsiderPrefix + suggest.Event,
        _ => null,
    };

    private Duty? Find(string? name) => _open.Find(duty => duty.Name == name);

    private Duty Add(string name, string role, string title, DateOnly? dueOn, string because, int minutes)
    {
        var duty = new Duty
        {
            Id = Guid.CreateVersion7(),
            PupilId = _run.PupilId,
            SchoolId = _run.Pupil.SchoolId,
            RunId = _run.Id,
            Name = name,
            Role = role,
            Title = title,
            DueOn = dueOn,
            DueBecause = because,
            Minutes = minutes,
            OpenedAt = _now,
        };
        _open.Add(duty);
        _change.Add(duty);
        return duty;
    }

    private string Close(Duty duty, string outcome)
    {
        _change.Alter(duty);
        duty.ClosedAt = _now;
        duty.Outcome = outcome;
        _open.Remove(duty);
        return $"{duty.Title}: {outcome.Replace('-', ' ')}.";
    }

    private static string Said(Duty duty) => $"{StepWords.Role(duty.Role)}: {duty.Title}.";
}
