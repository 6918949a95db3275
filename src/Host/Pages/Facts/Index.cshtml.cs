using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;

namespace SendWorkflows.Host.Pages.Facts;

public sealed class IndexModel(AppDb db, RecordableFacts recordable, Actor actor) : FactsPage(db, recordable, actor)
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();
}
