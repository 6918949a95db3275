using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Reports;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Facts;

public sealed class FindOutModel(FactsToAsk asks, RecordAnswer record, TimeProvider time) : PageModel
{
    /// <summary>How many pupils are asked about at once: as many as one sitting bears.</summary>
    public const int AtOnce = 25;

    /// <summary>The answers given, by pupil; none for a pupil left for later.</summary>
    [BindProperty]
    public Dictionary<Guid, string?> Answers { get; set; } = [];

    /// <summary>The answer for those shown who were given none; empty to leave them for another day.</summary>
    public string Rest => Request.Form[$"Rest-{Request.Form["fact"]}"].ToString();

    /// <summary>The pupils the page showed.</summary>
    [BindProperty]
    public List<Guid> Shown { get; set; } = [];

    public IReadOnlyList<FactToAsk> Asked { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Asked = await asks.ReadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string? fact, CancellationToken cancellation)
    {
        var recorded = 0;
        foreach (var asked in (await asks.ReadAsync(cancellation)).Where(a => a.Fact.Name == fact))
        {
            // Only those whom the page showed: an answer for the rest is no answer for pupils nobody looked at.
            foreach (var duty in asked.Duties.Where(d => Shown.Contains(d.PupilId)))
            {
                var answer = Answers.GetValueOrDefault(duty.PupilId) is { Length: > 0 } own ? own : Rest;
                if (answer is { Length: > 0 } && await record.RunAsync(duty.PupilId, asked.Fact, asked.Input(answer, FormDate.Write(time.Today())), cancellation) is { Count: 0 })
                    recorded++;
            }
        }

        TempData["Done"] = recorded == 0 ? "No answer was chosen, so nothing changed." : $"{Words.Count(recorded, "answer")} recorded.";
        return LocalRedirect("/find-out");
    }
}
