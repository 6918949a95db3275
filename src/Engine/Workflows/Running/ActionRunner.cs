using System.Globalization;
using System.Text;
using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Engine.Workflows.Running;

/// <summary>Carries out actions: changes the run and says what the host is to do.</summary>
internal sealed class ActionRunner(RunState run, WorkflowEvent happening, DueDates due, List<Effect> effects, Queue<string> internalQueue)
{
    private readonly List<WorkflowAction> _done = [];

    /// <summary>The actions done so far, in order.</summary>
    internal IReadOnlyList<WorkflowAction> Done => _done;

    internal void Do(IEnumerable<WorkflowAction> actions)
    {
        foreach (var action in actions)
        {
            _done.Add(action);
            Do(action);
        }
    }

    private void Do(WorkflowAction action)
    {
        switch (action)
        {
            case OpenDutyAction open:
                Open(open);
                break;
            case CloseDutyAction close when run.Duties.Remove(close.Name):
                effects.Add(new CloseDuty(close.Name, Filled(close.Outcome), DoneOn()));
                break;
            case NotifyAction notify:
                effects.Add(new Notify(notify.Role, Filled(notify.Title), Filled(notify.Text), notify.Kind, notify.Duty));
                break;
            case EscalateAction escalate:
                effects.Add(new Escalate(escalate.Duty, escalate.Role, Filled(escalate.Title), Filled(escalate.Text)));
                break;
            case SetDateAction set:
                Set(set);
                break;
            case RecordAction record:
                Keep(record);
                break;
            case StartWorkflowAction start:
                effects.Add(new StartWorkflow(start.WorkflowId));
                break;
            case TellWorkflowAction tell:
                effects.Add(new TellWorkflow(tell.WorkflowId, tell.Event, Told(tell)));
                break;
            case RaiseAction raise:
                internalQueue.Enqueue(raise.Event);
                break;
            case SuggestAction suggest:
                effects.Add(new Suggest(suggest.Event));
                break;
        }
    }

    /// <summary>Gives a duty of another version this version's words; it stays open since the day it was opened.</summary>
    internal void TakeOver(StandingDuty duty, OpenDutyAction open)
    {
        var answer = open.Due is null ? null : due.Answer(open.Due, run.NamesFor(duty.OpenedOn));
        run.Duties[open.Name] = new StandingDuty(open.Name, open.Role, open.Title, open.Due?.Text, duty.OpenedOn, answer?.On);
        if ((open.Name, open.Role, open.Title) != (duty.Name, duty.Role, duty.Title))
            effects.Add(new OpenDuty(open.Name, open.Role, open.Title, answer?.On, answer?.Because, open.Minutes, open.Source));
        else if (answer?.On != duty.DueOn)
            effects.Add(new MoveDuty(open.Name, answer?.On, answer?.Because ?? "In this version it has no date."));
    }

    private void Open(OpenDutyAction open)
    {
        var answer = open.Due is null ? null : due.Answer(open.Due, run.NamesFor(due.Today));
        run.Duties[open.Name] = new StandingDuty(open.Name, open.Role, open.Title, open.Due?.Text, due.Today, answer?.On);
        effects.Add(new OpenDuty(open.Name, open.Role, open.Title, answer?.On, answer?.Because, open.Minutes, open.Source));
    }

    private void Set(SetDateAction set)
    {
        var answer = set.Due is not null ? due.Answer(set.Due, run.NamesFor(due.Today)) : FromEvent(set.FromEvent!);
        if (answer.On is { } date)
        {
            run.Changes += run.Dates.TryGetValue(set.Name, out var before) && before == date ? 0 : 1;
            run.Dates[set.Name] = date;
            if (set.Due is { } counted)
                run.Counted[set.Name] = new CountedDate(counted.Text, due.Today);
            else
                run.Counted.Remove(set.Name);
            effects.Add(new SetDate(set.Name, date));
        }
        else
        {
            run.Changes += run.Dates.Remove(set.Name) ? 1 : 0;
            effects.Add(new DateUnknown(set.Name, answer.Because));
        }
    }

    /// <summary>The day on which the event in hand says that it was done.</summary>
    private DateOnly? DoneOn() => run.Workflow.Events.GetValueOrDefault(happening.Name)?.Fields.FirstOrDefault(field => field.IsDoneOn) is { } field
        && happening.Value(field.Name) is { } text ? IsoDate.Parse(text) : null;

    private SortedDictionary<string, string> Told(TellWorkflowAction tell)
    {
        var data = new SortedDictionary<string, string>(tell.Data.ToDictionary(), StringComparer.Ordinal);
        foreach (var name in tell.Pass)
        {
            if (happening.Value(name) is { } value)
                data[name] = value;
        }

        return data;
    }

    private DueAnswer FromEvent(string name) => happening.Value(name) is not { } text
        ? throw new StepRefused($"{happening.Name} needs a date \"{name}\".")
        : IsoDate.Parse(text) is { } date
            ? new DueAnswer(date, $"given with {happening.Name}")
            : throw new StepRefused($"\"{text}\" given as \"{name}\" is not a date; write it as 2027-01-31.");

    private void Keep(RecordAction record)
    {
        var value = record.Value ?? happening.Value(record.FromEvent!);
        if (value is null)
            return;
        run.Changes += run.Data.TryGetValue(record.Name, out var before) && before == value ? 0 : 1;
        run.Data[record.Name] = value;
        effects.Add(new Record(record.Name, value));
    }

    /// <summary>Replaces each <c>{name}</c> by the run's date or value of that name, or by "not known".</summary>
    private string Filled(string text)
    {
        var filled = new StringBuilder();
        var at = 0;
        while (text.IndexOf('{', at) is var open and >= 0 && text.IndexOf('}', open) is var close and >= 0)
        {
            filled.Append(text, at, open - at).Append(Words(text[(open + 1)..close]));
            at = close + 1;
        }

        return filled.Append(text, at, text.Length - at).ToString();
    }

    private string Words(string name) =>
        run.Dates.TryGetValue(name, out var date) ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : name == DueDate.Entered ? due.Today.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : run.Data.GetValueOrDefault(name) ?? "not known";
}
