using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Drafts;

namespace SendWorkflows.Host.Pages.Drafts;

/// <summary>Keeps a draft of whatever form sends one, and shows a person theirs.</summary>
public sealed class IndexModel(MyDrafts mine, KeepDraft keep, DraftTickets tickets, TimeProvider time) : PageModel, IRecordsNothing
{
    /// <summary>A draft whose form cannot be opened any more, and from which the person was led here.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Closed { get; set; }

    /// <summary>Where the form led instead.</summary>
    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    public IReadOnlyList<Draft> Drafts { get; private set; } = [];

    public Draft? ClosedNow => Drafts.FirstOrDefault(draft => draft.Id == Closed);

    public string? GoOn => Url.IsLocalUrl(On) ? On : null;

    public int KeptDays => mine.KeptDays;

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Why what was sent could not be kept.</summary>
    public string? Unkept { get; private set; }

    /// <summary>What was sent and could not be kept.</summary>
    public List<DraftField> Sent { get; private set; } = [];

    /// <summary>The form that sent it.</summary>
    public string? Form { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => Drafts = await mine.AllAsync(cancellation);

    /// <summary>Takes a form as it stands. A script is told in a line what became of it; without one, the person is back at the form.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (tickets.Open(Request.Form[DraftTicket.Field]) is not { } ticket)
            return BadRequest();
        var outcome = await keep.RunAsync(ticket, Request.Form, cancellation);
        if (DraftAnswer.To(Request, ticket, outcome) is { } answer)
            return answer;
        (Unkept, Form) = (outcome.Problem, ticket.Form);
        Sent = [.. DraftFields.Changed(ticket, Request.Form, new Dictionary<string, DraftField>())];
        Drafts = await mine.AllAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostForgetAsync(Guid id, string? back, CancellationToken cancellation)
    {
        await mine.ForgetAsync(id, cancellation);
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/drafts");
    }
}
