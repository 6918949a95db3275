using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Professionals;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.SharedLinks;

namespace SendWorkflows.Host.Pages.Professionals;

public sealed class IndexModel(ProfessionalsOfPupil professionals, RecordAdvice record, EndSharedLink links, TimeProvider time) : ProfessionalsPage(professionals)
{
    public IEnumerable<Host.Professionals.Advice> Standing => View.Advice.Where(advice => advice.WithdrawnAt is null);

    public IReadOnlyList<Host.Professionals.Advice> Withdrawn => [.. View.Advice.Where(advice => advice.WithdrawnAt is not null)];

    public IEnumerable<SharedLink> OpenLinks => View.Links.Where(link => link.Works(View.Now));

    public IReadOnlyList<SharedLink> PastLinks => [.. View.Links.Where(link => !link.Works(View.Now))];

    /// <summary>How long ago the pupil was seen: "8 months ago".</summary>
    public string Recency(DateOnly seen)
    {
        var today = time.Today();
        var months = ((today.Year - seen.Year) * 12) + today.Month - seen.Month - (today.Day < seen.Day ? 1 : 0);
        return months < 1 ? Words.Away(seen, today) : $"{Words.Count(months, "month")} ago";
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTakeBackAsync(Guid advice, string? because, CancellationToken cancellation) =>
        await AnswerAsync(await record.TakeBackAsync(Id, advice, because, cancellation), "The advice is taken back. It stays readable below.", cancellation);

    public async Task<IActionResult> OnPostEndLinkAsync(Guid link, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !View.MayInvite || !await links.RunAsync(Id, link, cancellation))
            return NotFound();
        TempData["Done"] = "The link no longer works.";
        return LocalRedirect($"/pupils/{Id}/professionals");
    }
}
