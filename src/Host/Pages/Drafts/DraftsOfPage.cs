using SendWorkflows.Host.Drafts;

namespace SendWorkflows.Host.Pages.Drafts;

/// <summary>The person's drafts of the forms on the page being drawn, looked up once however many forms it has; a page shown by a link has one.</summary>
public sealed class DraftsOfPage(MyDrafts mine, LinkDrafts ofLinks)
{
    private IReadOnlyList<Draft>? _found;

    /// <summary>The draft of one form of the page, or <c>null</c>.</summary>
    /// <param name="form">The form's address.</param>
    /// <param name="link">The link by which the page is shown, if by one.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<Draft?> OfFormAsync(string form, LinkKey? link, CancellationToken cancellation)
    {
        if (link is not null)
            return await ofLinks.FindAsync(link, cancellation);
        _found ??= await mine.OnPageAsync(form.Split('#')[0], cancellation);
        return _found.FirstOrDefault(draft => draft.Form == form);
    }
}
