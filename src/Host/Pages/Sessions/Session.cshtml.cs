using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Interventions;

namespace SendWorkflows.Host.Pages.Sessions;

public sealed class SessionModel(InterventionRecord record, InterventionReach reach, ProvisionWords words) : PageModel
{
    public Session Session { get; private set; } = null!;

    public bool MayCorrect { get; private set; }

    public IReadOnlyDictionary<string, string> Feedback => words.Feedback;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await record.SessionAsync(id, cancellation) is not { } session)
            return NotFound();
        Session = session;
        MayCorrect = session.Counts && await reach.MayLogAsync(session.InterventionId, cancellation);
        return Page();
    }
}
