using System.Globalization;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Reports;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Pages.Pupils;

/// <summary>What the timeline shows besides layers, cycles and decisions, from the same records as the pages themselves.</summary>
/// <param name="Rows">Events by kind, rows without any left out.</param>
/// <param name="Attendance">Each value known of attendance, the oldest first.</param>
public sealed record TimelineEvents(IReadOnlyList<TimelineEventRow> Rows, IReadOnlyList<(DateOnly On, decimal Value, string Words)> Attendance)
{
    private static readonly string[] Attainment = ["ReadingAttainment", "WritingAttainment", "MathsAttainment", "ReadingScore", "MathsScore", "ProgressThisTerm"];

    /// <summary>Nothing: for a reader who sees where support stands and not the school's own records.</summary>
    public static TimelineEvents None { get; } = new([], []);

    /// <param name="view">The pupil's record.</param>
    /// <param name="runs">What is under way, as far as the reader may see it.</param>
    /// <param name="seesPacks">Whether the reader may see the evidence packs.</param>
    /// <param name="today">The day it is drawn: what is later is planned.</param>
    public static TimelineEvents Of(PupilView view, IReadOnlyList<OpenRun> runs, bool seesPacks, DateOnly today) => new(
        [.. new[]
        {
            new TimelineEventRow("Meetings", [.. Meetings(view, today).OrderBy(e => e.On)]),
            new TimelineEventRow("Dates set", [.. TimelineDates.Of(runs, today)]),
            new TimelineEventRow("Documents", [.. TimelineDocuments.Of(view, seesPacks)]),
            new TimelineEventRow("Specialists", [.. Records(view, "Specialists", "InvolvedOn", record =>
                $"Seen by: {record.Fact.Fields.First(f => f.Name == "Role").Choices.FirstOrDefault(c => c.Code == record["Role"]?.Text)?.Meaning ?? "a specialist"}")]),
            new TimelineEventRow("Passport", view.Passport is { } passport ? [new TimelineEvent(passport.On, "Passport written")] : []),
            new TimelineEventRow("Attainment", [.. view.Facts.Where(f => Attainment.Contains(f.Name)).OrderBy(f => f.On).ThenBy(f => f.Id)
                .Select(f => new TimelineEvent(f.On, $"{FactWords.Name(f.Name)}: {FactWords.Of(f.Value, view.Catalogue?[f.Name])}"))]),
        }.Where(row => row.Marks.Count > 0)],
        [.. view.Facts.Where(f => f.Name == "AttendancePercent").OrderBy(f => f.On).ThenBy(f => f.Id).Select(Percent).OfType<(DateOnly, decimal, string)>()]);

    private static IEnumerable<TimelineEvent> Meetings(PupilView view, DateOnly today) =>
        Records(view, "ParentMeetings", "HeldOn", record => $"Meeting with the parents{(record["RecordGiven"]?.Boolean is true ? ", record given" : "")}")
            .Concat(view.Dated.Where(d => d.Kind == DatedKind.PlannedMeeting).Select(d => d.On < today
                ? new TimelineEvent(d.On, "Meeting with the parents, planned for this day and not recorded yet")
                : new TimelineEvent(d.On, $"Meeting with the parents{(d.Words.Length > 0 ? $" ({d.Words})" : "")}", IsPlanned: true)));

    // The newest list is what is known now: what was taken back is no longer in it. A record without a day cannot be drawn.
    internal static IEnumerable<TimelineEvent> Records(PupilView view, string list, string day, Func<FactRecord, string> words) =>
        view.Catalogue?[list] is { } fact && view.Newest(list) is { } json
            ? (FactValueText.Read(fact, json)?.List?.Items ?? []).Select(item => item?.Record).OfType<FactRecord>()
                .Where(record => record[day]?.Date is not null).Select(record => new TimelineEvent(record[day]!.Date!.Value, words(record))).OrderBy(e => e.On)
            : [];

    private static (DateOnly On, decimal Value, string Words)? Percent(PupilFact fact) =>
        decimal.TryParse(fact.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? (fact.On, value, $"{value:0.#}%") : null;
}

/// <summary>Events of one kind.</summary>
public sealed record TimelineEventRow(string Name, IReadOnlyList<TimelineEvent> Marks);

/// <summary>One event.</summary>
/// <param name="On">The day.</param>
/// <param name="What">What it was or will be.</param>
/// <param name="IsPlanned">Whether it is still to come.</param>
public sealed record TimelineEvent(DateOnly On, string What, bool IsPlanned = false)
{
    /// <summary>What it was, or that it is planned.</summary>
    public string Words => IsPlanned ? $"Planned: {What}" : What;
}
