using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Engine.Thresholds;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Publishing;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Policy.Changes;

public sealed class NumberModel(AppDb db, PoliciesInForce policies, PolicyReach reach, ProposeChange propose, Actor actor, TimeProvider time) : PageModel
{
    private string _ruleSet = "";

    [BindProperty(SupportsGet = true)]
    public string? Of { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Reference { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Threshold Threshold { get; private set; } = null!;

    public DatedNumber? Now => Threshold.On(time.Today());

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        var proposed = await propose.ThresholdAsync(_ruleSet, new ThresholdAnswers(Name, Value, From, Title, Reference, Address, Reason), cancellation);
        foreach (var (field, problem) in proposed.Problems)
            ModelState.AddModelError(field, problem);
        return proposed.Id is { } id ? LocalRedirect($"/policy/changes/{id}") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if ((await PolicyAuthorities.OfAsync(db, actor, cancellation)).Find(a => a.Code == Of) is not { } authority || !await reach.MayChangeAsync(authority.RuleSet, cancellation))
            return false;
        _ruleSet = authority.RuleSet;
        if ((await policies.OfAsync(_ruleSet, cancellation)).Policy?.Thresholds.GetValueOrDefault(Name ?? "") is not { } threshold)
            return false;
        Threshold = threshold;
        return true;
    }
}
