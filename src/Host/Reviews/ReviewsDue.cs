using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Calendars.Clocks;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Serving;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Reviews;

/// <summary>
/// Which plans' review meetings fall into each school's next term: the list that the authority sends the school at least two weeks before the term begins
/// (CoP 9.173 to 9.175; the statutory clock A4).
/// </summary>
public sealed class ReviewsDue(SchoolCalendars calendars, Folders folders, TimeProvider time)
{
    private const string Workflow = "annual-review";
    private const string Clock = "A4";

    /// <summary>One list for each school with any, the earliest to be sent first. One query.</summary>
    /// <param name="runs">Open runs, pupil and school included; only annual reviews count.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<IReadOnlyList<ReviewList>> NextTermAsync(IEnumerable<WorkflowRun> runs, CancellationToken cancellation)
    {
        var today = time.Today();
        var schools = runs.Where(run => run.Workflow == Workflow && run.EndedAt is null).GroupBy(run => run.Pupil.SchoolId).ToList();
        var known = schools.Count == 0 ? new Dictionary<Guid, SchoolCalendar>() : await calendars.OfAsync([.. schools.Select(school => school.Key)], cancellation);
        var lists = new List<ReviewList>();
        foreach (var school in schools)
        {
            if (known.GetValueOrDefault(school.Key)?.Terms is not { } terms || terms.FirstOrDefault(term => term.First > today) is not { } next)
                continue;
            var after = terms.FirstOrDefault(term => term.First > next.First)?.First ?? next.Last.AddDays(1);
            var lines = school.Select(run => new ReviewDueLine(run, MeetingOf(run))).Where(line => next.First <= line.MeetingBy && line.MeetingBy < after)
                .OrderBy(line => line.MeetingBy).ThenBy(line => line.Run.Pupil.Surname, StringComparer.Ordinal).ToList();
            if (lines.Count > 0)
                lists.Add(new ReviewList(lines[0].Run.Pupil.School.Name, next, SendBy(next.First), lines));
        }

        return [.. lists.OrderBy(list => list.SendBy).ThenBy(list => list.School, StringComparer.Ordinal)];
    }

    /// <summary>The arranged day of the meeting, else the latest that the law leaves for it.</summary>
    private static DateOnly? MeetingOf(WorkflowRun run)
    {
        var dates = Snapshot.FromJson(run.Snapshot).Dates;
        return dates.TryGetValue("meetingOn", out var arranged) ? arranged : dates.TryGetValue("meetingBy", out var latest) ? latest : null;
    }

    private DateOnly? SendBy(DateOnly termBegins)
    {
        var path = Path.Combine(folders.Rules, "england", "calendars", "statutory-clocks.json");
        return ClockReader.Read(new SourceText(path, File.ReadAllText(path))).Clocks?.Find(Clock)?.Due?
            .Resolve(new Dictionary<string, DateOnly> { ["termBeginsOn"] = termBegins }, null).Date;
    }
}

/// <summary>The reviews of one school's next term.</summary>
/// <param name="School">The school's name.</param>
/// <param name="Term">The term.</param>
/// <param name="SendBy">The last day for sending the list; <c>null</c> if the clock is not in the rules folder.</param>
/// <param name="Lines">The reviews, the earliest meeting first.</param>
public sealed record ReviewList(string School, Term Term, DateOnly? SendBy, IReadOnlyList<ReviewDueLine> Lines);

/// <summary>One review of the list.</summary>
/// <param name="Run">The run of the annual review.</param>
/// <param name="MeetingBy">The arranged day of the meeting, else the latest day for it.</param>
public sealed record ReviewDueLine(WorkflowRun Run, DateOnly? MeetingBy);
