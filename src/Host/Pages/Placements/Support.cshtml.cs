using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Pages.Placements;

public sealed class SupportModel(AppDb db, DecideWithoutSuggestion decide, DecisionRecord decisions, PoliciesInForce policies, TimeProvider time)
    : SupportPage(db, decide, decisions, policies, time)
{
    public static IReadOnlyList<(string Kind, string Label, string Hint)> Choices { get; } =
    [
        (DecisionKinds.StartSupport, "Start SEN support", "A cycle of assess, plan, do, review begins, and the parents are told."),
        (DecisionKinds.EndSupport, "End SEN support", "The needs can be met without additional or different provision."),
        (DecisionKinds.ConsiderRequest, "Consider an EHC needs assessment", "From any layer, at any time. No number of cycles, no sum spent and no report is needed first."),
    ];

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => ShowAsync(id, cancellation);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (Choices.All(c => c.Kind != Kind))
            return await ShowAsync(id, cancellation);
        return await DecideAsync(id, new SupportInput(id, Kind!, Reason, Note) { Area = Area, From = From }, cancellation);
    }
}
