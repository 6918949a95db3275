using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Workload;

namespace SendWorkflows.Host.Pages.Workload;

public sealed class IndexModel(AppDb db, ReadWorkload read, Actor actor) : WorkloadPageModel(db, read, actor)
{
    private const int Wide = 100;

    /// <summary>The fullest week, by which the bars are measured.</summary>
    public int Most => Load.Weeks.Max(week => week.Total);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ReadAsync(cancellation) ? Page() : NotFound();

    /// <summary>How long a week's bar is, out of 100.</summary>
    public string Bar(Workweek week) => (Most == 0 ? 0 : week.Total * Wide / (double)Most).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The week in which a role has most to do; <c>null</c> if it has nothing.</summary>
    public Workweek? Fullest(string role) => Load.Weeks.Where(week => week.Minutes.ContainsKey(role)).MaxBy(week => week.Minutes[role]);
}
