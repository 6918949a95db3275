using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Interventions;

namespace SendWorkflows.Host.Pages.Interventions;

public sealed class InterventionModel(InterventionRecord record, InterventionReach reach, ProvisionWords words) : PageModel
{
    /// <summary>How many sessions are shown before the rest is folded.</summary>
    public const int AtFirst = 5;

    public InterventionView View { get; private set; } = null!;

    public ProvisionWords Spoken => words;

    public bool MayLog { get; private set; }

    public bool MayManage => reach.MayManage(View.Intervention.SchoolId);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await record.ReadAsync(id, cancellation) is not { } view)
            return NotFound();
        View = view;
        MayLog = await reach.MayLogAsync(id, cancellation);
        return Page();
    }

    public string YesNo(bool? known) => known switch { true => "yes", false => "no", _ => "not known" };

    public string Measured(GroupMember member) => member is { MeasureAtStart: null, MeasureNow: null }
        ? "not known"
        : $"{Number.Words(member.MeasureAtStart)} to {Number.Words(member.MeasureNow)}";
}
