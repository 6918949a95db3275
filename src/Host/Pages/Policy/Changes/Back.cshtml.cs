using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Publishing;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Policy.Changes;

public sealed class BackModel(AppDb db, PolicyReach reach, RuleSetHistory history, ProposeChange propose, Actor actor, TimeProvider time) : PageModel
{
    private string _ruleSet = "";

    [BindProperty(SupportsGet = true)]
    public string? Of { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public HistoryEntry Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        From = FormDate.Write(time.Today());
        return await LoadAsync(cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (FormDate.Read(From) is not { } day)
        {
            ModelState.AddModelError(nameof(From), "Enter the first day it is in force again, like 27/3/2027.");
            return Page();
        }

        var proposed = await propose.EarlierAsync(_ruleSet, Number, day, Reason, cancellation);
        foreach (var (field, problem) in proposed.Problems)
            ModelState.AddModelError(field, problem);
        return proposed.Id is { } id ? LocalRedirect($"/policy/changes/{id}") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if ((await PolicyAuthorities.OfAsync(db, actor, cancellation)).Find(a => a.Code == Of) is not { } authority || !await reach.MayChangeAsync(authority.RuleSet, cancellation))
            return false;
        _ruleSet = authority.RuleSet;
        if ((await history.PublishedAsync(_ruleSet, cancellation)).FirstOrDefault(entry => entry.Number == Number) is not { } entry)
            return false;
        Entry = entry;
        return true;
    }
}
