using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Workflows;

namespace SendWorkflows.Engine.Tests.Workflows;

/// <summary>Drives a workflow written in a test on the calendar of one school year.</summary>
internal sealed class Runs
{
    internal static readonly SchoolCalendar Calendar = ReadCalendar("2026-12-18");

    private readonly Workflow _workflow;
    private SchoolCalendar _calendar = Calendar;

    private Runs(Workflow workflow, DateTime now) => (_workflow, Now) = (workflow, now);

    internal DateTime Now { get; private set; }

    internal Step Last { get; private set; } = null!;

    internal Snapshot Snapshot => Last.Snapshot;

    internal string State => string.Join(" ", Snapshot.State);

    internal IReadOnlySet<string> Questions => Transition.PossibleQuestions(_workflow, Snapshot);

    /// <summary>The types of the actions done last, with the record action's value in place of its type.</summary>
    internal string Did => string.Join(" ", Last.Actions.Select(action => action is RecordAction record ? record.Value : action.Type));

    internal static Runs Start(string statesJson, string start = "2026-09-07", Dictionary<string, bool?>? guards = null, Dictionary<string, DateOnly>? dates = null)
    {
        var runs = new Runs(Read(statesJson), At(start));
        runs.Last = Transition.Start(runs._workflow, new StartInput(runs.Now, Calendar, Guards: guards, Dates: dates));
        return runs;
    }

    internal static Workflow Read(string statesJson)
    {
        var reading = WorkflowReader.Read(File(statesJson));
        reading.Diagnostics.Where(found => found.Severity == Engine.Diagnostics.Severity.Error).Should().BeEmpty();
        return reading.Workflow!;
    }

    /// <summary>A file with the dates and delays that tests use, and the members given.</summary>
    internal static SourceText File(string members) => new("test.workflow.json", $$"""
        { "id": "w", "version": 1, "title": "A workflow",
          "dates": { "reviewBy": { "title": "Review by" }, "receivedOn": { "title": "Received", "statutory": true } },
          "delays": {
            "tenDays": "10 school days after entered",
            "fiveDays": "5 school days after entered",
            "beforeReview": { "due": "5 school days before reviewBy", "as": "reminder" },
            "afterReview": { "due": "5 days after reviewBy", "as": "escalation" },
            "nextYear": "400 school days after entered",
            "nextDay": "1 day after entered",
            "nearTheEnd": "5 school days before end of term"
          },
          {{members}} }
        """);

    internal Runs Send(string name, string? role = null, Dictionary<string, bool?>? guards = null, params (string Name, string Value)[] data)
    {
        var happening = new WorkflowEvent(name, role, data.ToDictionary(each => each.Name, each => each.Value));
        Last = Transition.Next(_workflow, Snapshot, happening, guards ?? [], Now, _calendar);
        return this;
    }

    /// <summary>The duties that time alone will open.</summary>
    internal IReadOnlyList<OpenDuty> Ahead(string until) => Foresight.DutiesAhead(_workflow, Snapshot, DateOnly.FromDateTime(At(until)), Now, _calendar);

    /// <summary>Lets time pass, firing each timer at its instant, in order.</summary>
    internal Runs Until(string day)
    {
        while (Snapshot.Timers.Values.Where(timer => timer.DueUtc <= At(day)).OrderBy(timer => timer.DueUtc).ThenBy(timer => timer.Id, StringComparer.Ordinal).FirstOrDefault() is { } due)
        {
            Now = due.DueUtc!.Value > Now ? due.DueUtc.Value : Now;
            Last = Transition.Next(_workflow, Snapshot, WorkflowEvent.Timer(due.Id), new Dictionary<string, bool?>(), Now, _calendar);
        }

        Now = At(day);
        return this;
    }

    internal Runs Recompute(SchoolCalendar calendar)
    {
        _calendar = calendar;
        Last = Transition.Recompute(_workflow, Snapshot, Now, calendar);
        return this;
    }

    /// <summary>A year's calendar whose autumn term ends on a given day.</summary>
    internal static SchoolCalendar ReadCalendar(string autumnEnds, string inset = "")
    {
        var file = new SourceText("calendar.json", $$"""
            { "name": "Test school", "terms": [
              { "name": "Autumn 2026", "first": "2026-09-02", "last": "{{autumnEnds}}", "halfTerm": { "first": "2026-10-26", "last": "2026-10-30" } },
              { "name": "Spring 2027", "first": "2027-01-04", "last": "2027-03-25", "halfTerm": { "first": "2027-02-15", "last": "2027-02-19" } },
              { "name": "Summer 2027", "first": "2027-04-12", "last": "2027-07-21", "halfTerm": { "first": "2027-05-31", "last": "2027-06-04" } }
            ], "inset": [{{inset}}] }
            """);
        var holidays = new SourceText("bank-holidays.json", """
            { "name": "England", "source": "https://www.gov.uk/bank-holidays", "holidays": [
              { "date": "2026-08-31", "name": "Summer bank holiday" }, { "date": "2026-12-25", "name": "Christmas Day" }, { "date": "2026-12-28", "name": "Boxing Day (substitute)" },
              { "date": "2027-01-01", "name": "New Year's Day" }, { "date": "2027-03-26", "name": "Good Friday" }, { "date": "2027-03-29", "name": "Easter Monday" },
              { "date": "2027-05-03", "name": "Early May" }, { "date": "2027-05-31", "name": "Spring" }, { "date": "2027-08-30", "name": "Summer" },
              { "date": "2027-12-27", "name": "Christmas Day (substitute)" }, { "date": "2027-12-28", "name": "Boxing Day (substitute)" } ] }
            """);
        var reading = CalendarReader.Read(file, [holidays]);
        return reading.Calendar ?? throw new InvalidOperationException(string.Join("\n", reading.Diagnostics));
    }

    /// <summary>Noon in UTC on a day.</summary>
    internal static DateTime At(string day) => DateTime.SpecifyKind(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture).AddHours(12), DateTimeKind.Utc);
}
