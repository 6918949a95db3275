using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Publishing;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.RuleSets;

namespace SendWorkflows.Host.Pages.Policy;

public sealed class VersionsModel(AppDb db, PoliciesInForce policies, RuleSetHistory history, PolicyReach reach, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Of { get; set; }

    public Authority Authority { get; private set; } = null!;

    public IReadOnlyList<HistoryEntry> Published { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> Open { get; private set; } = [];

    /// <summary>The number of the version in force today.</summary>
    public int? InForce { get; private set; }

    public bool MayChange { get; private set; }

    /// <summary>Whether the files delivered with the service are not the newest version, and take no effect by themselves.</summary>
    public bool DeliveredDiffers { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var authorities = await PolicyAuthorities.OfAsync(db, actor, cancellation);
        if (authorities.Find(a => a.Code == Of) is not { } authority)
            return Of is null && authorities.Count > 0 ? LocalRedirect($"/policy/versions?of={authorities[0].Code}") : NotFound();
        Authority = authority;
        await policies.OfAsync(authority.RuleSet, cancellation);
        Published = await history.PublishedAsync(authority.RuleSet, cancellation);
        InForce = history.InForce(Published);
        MayChange = await reach.MayChangeAsync(authority.RuleSet, cancellation);
        if (!MayChange)
            return Page();
        Open = await history.OpenAsync(authority.RuleSet, cancellation);
        DeliveredDiffers = Published is [{ Proposal: not null } newest, ..] && policies.DeliveredHash(authority.RuleSet) is { } delivered && delivered != newest.ContentHash;
        return Page();
    }
}
