using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Jobs;

namespace SendWorkflows.Host.Pages.Work;

public sealed class IndexModel(MyWork work, IProgressBoard board, JobSettings settings) : PageModel
{
    public IReadOnlyList<Job> Jobs { get; private set; } = [];

    public int KeptDays => settings.KeptDays;

    public async Task OnGetAsync(CancellationToken cancellation) => Jobs = await work.RecentAsync(cancellation);

    public string Now(Job job) => job.HasEnded ? "" : WorkWords.Now(job, board.Of(job));
}
