using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.RuleSets;

namespace SendWorkflows.Host.Pages.Facts;

public sealed class IndexModel(AppDb db, PoliciesInForce policies, Actor actor) : FactsPage(db, policies, actor)
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();
}
