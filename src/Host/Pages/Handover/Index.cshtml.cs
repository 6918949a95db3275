using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Handovers;

namespace SendWorkflows.Host.Pages.Handover;

public sealed class IndexModel(HandoverOfPerson handovers, TransferRoles transfer, Actor actor) : PageModel
{
    /// <summary>The school, for a leader of several.</summary>
    [BindProperty(SupportsGet = true, Name = "school")]
    public Guid? School { get; set; }

    /// <summary>Whose roles they are.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? From { get; set; }

    /// <summary>Who takes them.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? To { get; set; }

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    public IReadOnlyList<AppUser> Colleagues { get; private set; } = [];

    /// <summary>What the person holds, once one is chosen.</summary>
    public Host.Handovers.Handover? Handover { get; private set; }

    public AppUser? Taker => Colleagues.FirstOrDefault(c => c.Id == To && c.Id != From);

    public IReadOnlyDictionary<Guid, string> Takers => Colleagues.Where(c => c.Id != From).ToDictionary(c => c.Id, c => c.DisplayName);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || From is not { } from)
            return NotFound();
        if (await transfer.RunAsync(School!.Value, from, To, Chosen, cancellation) is not { } problems)
            return NotFound();
        foreach (var problem in problems)
            ModelState.AddModelError(problem.Field, problem.Message);
        if (problems.Count > 0)
            return Page();
        TempData["Done"] = $"{Words.Count(Chosen.Count, "role")} of {Handover!.From.DisplayName} handed over to {Taker!.DisplayName}, with everything that waits there.";
        return LocalRedirect("/handover");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        School ??= actor.Assignments.FirstOrDefault(a => a.SchoolId is not null && a.Role is Roles.Head or Roles.Slt)?.SchoolId;
        if (School is not { } school || !handovers.May(school))
            return false;
        Colleagues = await handovers.ColleaguesAsync(school, cancellation);
        Handover = From is { } from ? await handovers.ReadAsync(school, from, cancellation) : null;
        return From is null || Handover is not null;
    }
}
