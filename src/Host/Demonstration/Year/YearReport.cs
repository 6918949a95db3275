using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Host.Demonstration.Year;

/// <summary>What the tables say of a stretch of time that was played.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Duties">What became of the duties opened in it.</param>
/// <param name="Messages">What was sent.</param>
/// <param name="OnAClosedDay">Messages that came, and e-mails that were written, on a day on which their reader's school was closed (for an authority's people: no working day).</param>
/// <param name="Twice">Messages, e-mails or steps that are there twice.</param>
/// <param name="Lost">What was due and did not happen: a timer that did not fire, a message nobody got, an e-mail not handed over.</param>
public sealed record YearReport(
    DateOnly From, DateOnly To, YearDuties Duties, YearMessages Messages, IReadOnlyList<string> OnAClosedDay, IReadOnlyList<string> Twice, IReadOnlyList<string> Lost)
{
    /// <summary>Whether nothing came on a closed day, nothing twice, and nothing was lost.</summary>
    public bool IsSound => OnAClosedDay.Count + Twice.Count + Lost.Count == 0;

    /// <summary>The report for people, a line each.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"From {IsoDate.Format(From)} to {IsoDate.Format(To)}";
        yield return $"Duties opened        {Duties.Opened,6}";
        yield return $"  done in time       {Duties.DoneInTime,6}";
        yield return $"  done late          {Duties.DoneLate,6}";
        yield return $"  ended, not done    {Duties.EndedNotDone,6}";
        yield return $"  open               {Duties.Open,6}";
        yield return $"  open and overdue   {Duties.OpenOverdue,6}";
        yield return $"  ever escalated     {Duties.Escalated,6}";
        yield return $"Messages sent        {Messages.Sent,6}";
        foreach (var (kind, count) in Messages.ByKind)
            yield return $"  {kind,-18} {count,6}";
        yield return $"E-mails handed over  {Messages.EMails,6}";
        foreach (var (title, found) in new[] { ("On a closed day", OnAClosedDay), ("Twice", Twice), ("Lost", Lost) })
        {
            yield return $"{title,-20} {(found.Count == 0 ? "  none" : $"{found.Count,6}")}";
            foreach (var one in found.Take(20))
                yield return $"  {one}";
        }
    }
}

/// <summary>Duties that take somebody time, by what became of them. Each opened one is in exactly one of the five groups.</summary>
/// <param name="Opened">Opened in the time.</param>
/// <param name="DoneInTime">Done by their day, or without one.</param>
/// <param name="DoneLate">Done after it.</param>
/// <param name="EndedNotDone">Ended by time or because something else happened, or no longer needed.</param>
/// <param name="Open">Open, their day still to come or not known.</param>
/// <param name="OpenOverdue">Open after their day.</param>
/// <param name="Escalated">Those of all these that silence took to somebody else.</param>
public sealed record YearDuties(int Opened, int DoneInTime, int DoneLate, int EndedNotDone, int Open, int OpenOverdue, int Escalated);

/// <summary>What was sent.</summary>
/// <param name="Sent">Messages that reached somebody's inbox.</param>
/// <param name="ByKind">Them by kind.</param>
/// <param name="EMails">Emails that the transport accepted.</param>
public sealed record YearMessages(int Sent, IReadOnlyDictionary<string, int> ByKind, int EMails);
