using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SendWorkflows.Host.Drafts;
using SendWorkflows.Host.SharedLinks;

namespace SendWorkflows.Host.Pages.Drafts.ByLink;

/// <summary>Keeps what somebody without an account has typed by their link and not sent.</summary>
[EnableRateLimiting(LinkLimit.Typing)]
public sealed class IndexModel(KeepDraft keep, LinkDrafts ofLinks, DraftTickets tickets) : PageModel, IRecordsNothing
{
    /// <summary>Why what was sent could not be kept.</summary>
    public string Unkept { get; private set; } = "";

    /// <summary>What was sent and could not be kept.</summary>
    public List<DraftField> Sent { get; private set; } = [];

    public IActionResult OnGet() => NotFound();

    /// <summary>Takes a form as it stands. A script is told in a line what became of it; without one, the person is back at the form.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (tickets.Open(Request.Form[DraftTicket.Field]) is not { Link: not null } ticket)
            return BadRequest();
        var outcome = await keep.RunAsync(ticket, Request.Form, cancellation);
        if (DraftAnswer.To(Request, ticket, outcome) is { } answer)
            return answer;
        Unkept = outcome.Problem!;
        Sent = [.. DraftFields.Changed(ticket, Request.Form, new Dictionary<string, DraftField>())];
        return Page();
    }

    public async Task<IActionResult> OnPostForgetAsync(CancellationToken cancellation)
    {
        if (tickets.Open(Request.Form[DraftTicket.Field]) is not { Link: { } link } ticket)
            return BadRequest();
        await ofLinks.ForgetAsync(link, cancellation);
        return LocalRedirect(ticket.Form);
    }
}
