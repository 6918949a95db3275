using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Pages.Suggestions;

public sealed class IndexModel(OpenSuggestions open, Actor actor, TimeProvider time) : PageModel
{
    /// <summary>How many of a pupil's suggestions are open to view; the others are a click away.</summary>
    public const int AtFirst = 2;

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "number")]
    public int Number { get; set; } = 1;

    public SuggestionList List { get; private set; } = new([], [], 0, 0, 1, 1);

    public DateOnly Today => time.Today();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Kind = string.IsNullOrEmpty(Kind) ? null : Kind;
        var schools = actor.SchoolIds.Where(school => actor.IsAnyIn(school, DecisionRecord.MayDecide)).ToList();
        List = await open.ReadAsync(Kind, Number, schools, cancellation);
    }

    public string To(int page) => $"/suggestions?number={page}{(Kind is null ? "" : $"&kind={Uri.EscapeDataString(Kind)}")}";
}
