using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Clock;

public sealed class IndexModel(ClockState state, IServiceScopeFactory scopes, TimeProvider time) : PageModel
{
    [BindProperty]
    public string? To { get; set; }

    public DateOnly Today => time.Today();

    public IReadOnlyList<ClockDay> Days { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (state.Clock is null)
            return NotFound();
        if (TempData["Days"] is string days)
            Days = JsonSerializer.Deserialize<List<ClockDay>>(days) ?? [];
        return Page();
    }

    public Task<IActionResult> OnPostDayAsync(CancellationToken cancellation) => ForwardAsync(Today.AddDays(1), cancellation);

    public Task<IActionResult> OnPostWeekAsync(CancellationToken cancellation) => ForwardAsync(Today.AddDays(7), cancellation);

    public async Task<IActionResult> OnPostDateAsync(CancellationToken cancellation)
    {
        if (!DateOnly.TryParseExact(To, "yyyy-MM-dd", out var to))
            ModelState.AddModelError(nameof(To), "Enter a date.");
        else if (to <= Today)
            ModelState.AddModelError(nameof(To), $"Enter a date after {Words.Date(Today)}: the clock only moves forward.");
        else if (to > Today.AddDays(ForwardClock.MostDays))
            ModelState.AddModelError(nameof(To), $"Enter a date up to {Words.Date(Today.AddDays(ForwardClock.MostDays))}: one move passes at most {ForwardClock.MostDays} days.");
        return ModelState.IsValid ? await ForwardAsync(to, cancellation) : Page();
    }

    private async Task<IActionResult> ForwardAsync(DateOnly to, CancellationToken cancellation)
    {
        if (state.Clock is null)
            return NotFound();
        // Time passes for everyone's pupils, not only for those of the person who moves the clock.
        await using var work = scopes.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        var days = await work.ServiceProvider.GetRequiredService<ForwardClock>().ToAsync(to, cancellation: cancellation);
        TempData["Days"] = JsonSerializer.Serialize(days.Where(day => day.Done.Count > 0 || day.Problems.Count > 0).Take(20));
        return RedirectToPage();
    }
}
