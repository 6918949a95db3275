using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Sessions;

public sealed class IndexModel(MyGroups groups, Actor actor, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Everybody { get; set; }

    public DateOnly Today => time.Today();

    public Guid PersonId => actor.RequiredUserId;

    public IReadOnlyList<GroupCard> Cards { get; private set; } = [];

    public IReadOnlyList<GroupCard> Meeting => [.. Cards.Where(c => c.MeetsToday || c.LoggedToday is not null)];

    public IReadOnlyList<GroupCard> Others => [.. Cards.Except(Meeting)];

    public async Task OnGetAsync(CancellationToken cancellation) => Cards = await groups.ReadAsync(Everybody, cancellation);
}
