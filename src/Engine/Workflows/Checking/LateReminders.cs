using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Workflows.Checking;

/// <summary>
/// Reminders that always come after the day they remind of. It is decided where both count from the same date, by trying every weekday of a
/// year without holidays; where holidays make the difference nothing is said.
/// </summary>
internal static class LateReminders
{
    private static readonly DateOnly[] Tried = [.. Enumerable.Range(0, 14).Select(day => new DateOnly(2026, 6, 1).AddDays(day))];

    private static readonly Lazy<SchoolCalendar> WithoutHolidays = new(() => CalendarReader.Read(
        new SourceText("", """{"name":"a year without holidays","terms":[{"name":"all","first":"2026-01-02","last":"2026-12-24"}]}"""),
        [new SourceText("", """{"name":"none","source":"made up","holidays":[{"date":"2026-01-01","name":"one"},{"date":"2027-12-27","name":"another"}]}""")]).Calendar!);

    internal static IEnumerable<Diagnostic> Find(Workflow workflow)
    {
        var duties = workflow.States
            .SelectMany(state => state.Entry.OfType<OpenDutyAction>().Select(open => (State: state, Open: open)))
            .ToLookup(each => each.Open.Name, StringComparer.Ordinal);
        foreach (var transition in workflow.Transitions.Where(each => each.Delay is not null))
        {
            var delay = workflow.Delays[transition.Delay!];
            foreach (var (state, open) in Reminded(transition).SelectMany(name => duties[name]))
            {
                var together = transition.Source == state || transition.Source.IsDescendantOf(state);
                if (delay.As == SendAs.Reminder && open.Due is { } due && AlwaysLater(delay.Due, due, together))
                    yield return Diagnostic.Error(WorkflowCodes.LateReminder, delay.Place, $"The reminder \"{delay.Name}\" ({delay.Due.Text}) always comes after the duty \"{open.Name}\" is due ({due.Text}).", "Count the reminder before the due date.");
            }
        }
    }

    private static IEnumerable<string> Reminded(WorkflowTransition transition) => transition.Actions.OfType<NotifyAction>()
        .Where(notify => notify.Kind == MessageKind.Reminder)
        .Select(notify => notify.Duty)
        .OfType<string>();

    private static bool AlwaysLater(DueText reminder, DueText due, bool enteredTogether)
    {
        var names = reminder.Expression!.Names;
        if (names.Count != 1 || !names.SequenceEqual(due.Expression!.Names) || (names[0] == DueDate.Entered && !enteredTogether))
            return false;
        return Array.TrueForAll(Tried, day =>
        {
            var dates = new Dictionary<string, DateOnly> { [names[0]] = day };
            return reminder.Expression.Resolve(dates, WithoutHolidays.Value).Date > due.Expression.Resolve(dates, WithoutHolidays.Value).Date;
        });
    }
}
