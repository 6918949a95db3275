using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Pages.Schools;

public sealed class IndexModel(AppDb db, PeopleReach reach) : PageModel
{
    public IReadOnlyList<Row> Schools { get; private set; } = [];

    public bool WholeService => reach.WholeService;

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Schools = await reach.Reachable(db.Schools).OrderBy(s => s.Name)
            .Select(s => new Row(s.Id, s.Name, s.AuthorityCode, db.SchoolDates.Any(d => d.SchoolId == s.Id))).ToListAsync(cancellation);

    public sealed record Row(Guid Id, string Name, string Authority, bool HasDates);
}
