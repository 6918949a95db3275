using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Absences;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Pages.People;

public sealed class IndexModel(AppDb db, PeopleReach reach, StandIns standIns) : PageModel
{
    private const int Most = 200;
    private RolesInWords _words = new();
    private List<Absence> _away = [];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<AppUser> People { get; private set; } = [];

    public bool Truncated { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var people = reach.Reachable(db.Users.AsNoTracking().Include(u => u.Assignments));
        if (Q?.Trim().ToUpperInvariant() is { Length: > 0 } sought)
#pragma warning disable CA1304, CA1311, CA1862 // The database runs this, where neither culture nor comparison can be named.
            people = people.Where(u => u.NormalizedEmail!.Contains(sought) || u.DisplayName.ToUpper().Contains(sought));
#pragma warning restore CA1304, CA1311, CA1862
        People = await people.OrderBy(u => u.LeftAt != null).ThenBy(u => u.DisplayName).Take(Most + 1).ToListAsync(cancellation);
        _away = await standIns.AbsencesAsync([.. People.SelectMany(p => p.Assignments).Select(a => a.SchoolId).OfType<Guid>().Distinct()], cancellation);
        Truncated = People.Count > Most;
        People = [.. People.Take(Most)];
        _words = await RolesInWords.LoadAsync(db, People.SelectMany(p => p.Assignments), cancellation);
    }

    public IEnumerable<Absence> AwayOf(AppUser person) => _away.Where(a => a.UserId == person.Id);

    public string InWords(RoleAssignment role) => _words.Say(role);
}
