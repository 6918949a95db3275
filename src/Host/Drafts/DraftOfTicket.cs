namespace SendWorkflows.Host.Drafts;

/// <summary>The draft of the form that a ticket was made for, whether it is a person's or a link's.</summary>
public sealed class DraftOfTicket(MyDrafts mine, LinkDrafts ofLinks)
{
    /// <summary>The draft, or <c>null</c>.</summary>
    public Task<Draft?> FindAsync(DraftTicket ticket, CancellationToken cancellation) =>
        ticket.Link is { } link ? ofLinks.FindAsync(link, cancellation) : mine.OfFormAsync(ticket.Form, cancellation);
}
