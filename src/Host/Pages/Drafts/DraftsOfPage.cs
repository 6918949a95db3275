using SendWorkflows.Host.Drafts;

namespace SendWorkflows.Host.Pages.Drafts;

/// <summary>The person's drafts of the forms on the page being drawn, looked up once however many forms it has.</summary>
public sealed class DraftsOfPage(MyDrafts mine)
{
    private IReadOnlyList<Draft>? _found;

    /// <summary>How long a draft is kept, in days.</summary>
    public int KeptDays => mine.KeptDays;

    /// <summary>The draft of one form of the page, or <c>null</c>.</summary>
    public async Task<Draft?> OfFormAsync(string form, CancellationToken cancellation)
    {
        _found ??= await mine.OnPageAsync(form.Split('#')[0], cancellation);
        return _found.FirstOrDefault(draft => draft.Form == form);
    }
}
