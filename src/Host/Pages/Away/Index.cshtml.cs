using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Absences;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Away;

public sealed class IndexModel(AppDb db, RecordAbsence record, AbsenceReach reach, Actor actor, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? School { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? UserId { get; set; }

    [BindProperty]
    public Guid? DeputyId { get; set; }

    [BindProperty]
    public string? FirstDay { get; set; }

    [BindProperty]
    public string? BackOn { get; set; }

    public string SchoolName { get; private set; } = "";

    /// <summary>The other schools whose absences this person may see.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Others { get; private set; } = [];

    public IReadOnlyList<Absence> Absences { get; private set; } = [];

    public IReadOnlyList<AppUser> Staff { get; private set; } = [];

    /// <summary>Those whose absence this person may record.</summary>
    public IEnumerable<AppUser> MayBeAway => Staff.Where(p => MayRecord(p.Id));

    public bool MayRecord(Guid userId) => School is { } school && reach.MayRecord(school, userId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        UserId ??= actor.UserId;
        FirstDay = FormDate.Write(time.Today());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || School is not { } school)
            return NotFound();
        var problems = await record.RunAsync(school, new AbsenceAnswers(UserId, DeputyId, FormDate.Read(FirstDay), FormDate.Read(BackOn)), cancellation);
        foreach (var (field, problem) in problems)
            ModelState.AddModelError(field, problem);
        return problems.Count == 0 ? Done("The absence is recorded. It ends by itself.") : Page();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid absence, CancellationToken cancellation) =>
        await record.EndAsync(absence, cancellation) ? Done("The absence has ended.") : NotFound();

    private RedirectToPageResult Done(string words)
    {
        TempData["Done"] = words;
        return RedirectToPage(new { School });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var schools = (await db.Schools.AsNoTracking().OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).ToListAsync(cancellation)).Where(s => reach.MaySee(s.Id)).ToList();
        School ??= schools.Count > 0 ? schools[0].Id : null;
        if (School is not { } school)
            return true;
        if (schools.Find(s => s.Id == school) is not { } shown)
            return false;
        SchoolName = shown.Name;
        Others = [.. schools.Where(s => s.Id != school).Select(s => (s.Id, s.Name))];
        Absences = await record.OpenAsync(school, cancellation);
        Staff = await record.StaffAsync(school, cancellation);
        return true;
    }
}
