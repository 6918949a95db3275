using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Pages.Placements;

public sealed class MoveModel(AppDb db, DecideWithoutSuggestion decide, DecisionRecord decisions, PoliciesInForce policies, TimeProvider time)
    : SupportPage(db, decide, decisions, policies, time)
{
    [BindProperty]
    public string? Layer { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => ShowAsync(id, cancellation);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation) =>
        DecideAsync(id, new SupportInput(id, DecisionKinds.Move, Reason, Note) { Layer = Layer, Area = Area, From = From }, cancellation);
}
