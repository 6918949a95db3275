using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Pages.Placements;

/// <summary>What the pages that change a pupil's support have in common.</summary>
public abstract class SupportPage(AppDb db, DecideWithoutSuggestion decide, DecisionRecord decisions, PoliciesInForce policies, TimeProvider time) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Area { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    public SupportNow Now { get; private set; } = null!;

    public PolicyInForce? Policy { get; private set; }

    public Ladder? Ladder => Policy?.Ladder;

    public DateOnly Today => time.Today();

    /// <summary>The areas of need to choose from, where the ladder has a place for each.</summary>
    public IEnumerable<(string Code, string Meaning)> Areas =>
        Ladder is { IsPerAreaOfNeed: true } ? Policy!.Policy!.Facts.AreasOfNeed.Select(a => (a.Code, a.Meaning)) : [];

    /// <summary>Where the pupil is today, in words.</summary>
    public string NowWords => Now.Placements.Count == 0
        ? "No layer of support is recorded."
        : string.Join(" ", Now.Placements.Select(p => $"Now at {Ladder?[p.Layer]?.Name ?? p.Layer}{(p.Area is null ? "" : $" for {p.Area}")}, since {Words.Date(p.From)}."));

    protected async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancellation)
    {
        if (await SupportNow.ReadAsync(db, id, cancellation) is not { } now)
            return NotFound();
        if (!decisions.IsAllowed(now.Pupil.SchoolId))
            return NotFound();
        Now = now;
        Policy = await policies.ForSchoolAsync(now.Pupil.SchoolId, cancellation);
        return Page();
    }

    protected async Task<IActionResult> DecideAsync(Guid id, SupportInput input, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(id, cancellation);
        var outcome = await decide.RunAsync(input, cancellation);
        if (outcome.Result == DecisionResult.Recorded)
        {
            TempData["Done"] = outcome.Decision!.Followed;
            return LocalRedirect($"/pupils/{id}");
        }

        if (outcome.Result != DecisionResult.Mend)
            return NotFound();
        foreach (var problem in outcome.Problems)
            ModelState.AddModelError(problem.Field, problem.Message);
        return await ShowAsync(id, cancellation);
    }
}
