using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Notifications;

namespace SendWorkflows.Host.Pages.Inbox;

public sealed class IndexModel(MyInbox inbox, TickOff tickOff) : PageModel
{
    public IReadOnlyList<InboxMessage> New { get; private set; } = [];

    public IReadOnlyList<InboxMessage> TickedOff { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var messages = await inbox.FindAsync(cancellation);
        New = [.. messages.Where(m => m.ReadAt is null)];
        TickedOff = [.. messages.Where(m => m.ReadAt is not null)];
    }

    public async Task<IActionResult> OnPostAsync(Guid? entry, CancellationToken cancellation)
    {
        await tickOff.RunAsync(entry, cancellation);
        return RedirectToPage();
    }
}
