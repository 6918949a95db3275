using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Operations;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Operations;

public sealed class IndexModel(ReadDueWork dueWork, NodesSeen nodes, FailedWork failed, RetryFailed retry, RequestTimes requests, PeopleReach reach, ClockAgreement clocks) : PageModel
{
    private const int SlowestShown = 10;
    private static readonly TimeSpan Silent = TimeSpan.FromMinutes(5);

    public DueWork Due { get; private set; } = null!;

    public IReadOnlyList<Node> Nodes { get; private set; } = [];

    public IReadOnlyList<FailedTimer> Timers { get; private set; } = [];

    public IReadOnlyList<FailedEmail> Emails { get; private set; } = [];

    public IReadOnlyList<FailedJob> Jobs { get; private set; } = [];

    /// <summary>Whether the person runs the whole service. Others see how it stands, and not whose work failed.</summary>
    public bool WholeService => reach.WholeService;

    /// <summary>The slowest pages since this node started: the time within which 19 of 20 answers came, and how many there were.</summary>
    public IEnumerable<(string Page, string Within, long Count)> Slowest => requests.All.Where(r => r.Status is >= 200 and < 400 && r.Count > 0)
        .GroupBy(r => r.Route).Select(g => (Page: g.Key, Bound: Within(g.Select(r => r.Within), g.Sum(r => r.Count)), Count: g.Sum(r => r.Count)))
        .OrderByDescending(p => p.Bound).ThenByDescending(p => p.Count).Take(SlowestShown)
        .Select(p => (p.Page, p.Bound > RequestTimes.Bounds[^1] ? "over 10 seconds" : $"{p.Bound * 1000:0} milliseconds", p.Count));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Due = await dueWork.RunAsync(cancellation);
        Nodes = await nodes.ReadAsync(cancellation);
        if (WholeService)
            (Timers, Emails, Jobs) = await failed.ReadAsync(cancellation);
    }

    public Task<IActionResult> OnPostTimerAsync(Guid id, CancellationToken cancellation) => AnswerAsync(retry.TimerAsync(id, cancellation), "The timer is tried again at the next look.");

    public Task<IActionResult> OnPostEmailAsync(Guid id, CancellationToken cancellation) => AnswerAsync(retry.EmailAsync(id, cancellation), "The e-mail is handed over at the next look.");

    public Task<IActionResult> OnPostJobAsync(Guid id, CancellationToken cancellation) => AnswerAsync(retry.JobAsync(id, cancellation), "The work is tried again within seconds.");

    /// <summary>How a node stands, in a sentence.</summary>
    public string StandingOf(Node node) =>
        node.StoppedBecause is { } reason ? reason
        : (clocks.Last.DatabaseNow.UtcDateTime is var now && now - node.SeenAt > Silent) ? "Not seen lately: it has stopped, or cannot reach the database."
        : "Takes due work.";

    /// <summary>"12 seconds", "3 minutes", "5 hours", "2 days"; "nothing waits" for none.</summary>
    public string Age(DateTime? since) => since is null ? "nothing waits" : Due.Age(since) switch
    {
        { TotalMinutes: < 2 } age => Words.Count((int)age.TotalSeconds, "second"),
        { TotalHours: < 2 } age => Words.Count((int)age.TotalMinutes, "minute"),
        { TotalDays: < 2 } age => Words.Count((int)age.TotalHours, "hour"),
        var age => Words.Count((int)age.TotalDays, "day"),
    };

    private async Task<IActionResult> AnswerAsync(Task<bool> retried, string done)
    {
        if (!WholeService)
            return NotFound();
        TempData["Done"] = await retried ? done : "Nothing is left to try: it has been done meanwhile, or its file is no longer kept.";
        return RedirectToPage();
    }

    private static double Within(IEnumerable<IReadOnlyList<long>> counts, long all)
    {
        var lists = counts.ToList();
        for (var i = 0; i < RequestTimes.Bounds.Count; i++)
        {
            if (lists.Sum(within => within[i]) >= all * 0.95)
                return RequestTimes.Bounds[i];
        }

        return double.PositiveInfinity;
    }
}
