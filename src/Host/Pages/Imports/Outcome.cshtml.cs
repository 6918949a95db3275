using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Imports;
using SendWorkflows.Host.Jobs;

namespace SendWorkflows.Host.Pages.Imports;

public sealed class OutcomeModel(AppDb db, ImportReach reach, MyWork work) : PageModel
{
    private const int ProblemsShown = 200;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Import Import { get; private set; } = null!;

    public int Rejected => Import.Rows - Import.Applied - Import.Unchanged;

    public IReadOnlyList<ImportProblem> NotTaken => [.. Import.Problems.Where(problem => problem.Rejected).Take(ProblemsShown)];

    public IReadOnlyList<ImportProblem> Remarks => [.. Import.Problems.Where(problem => !problem.Rejected).Take(ProblemsShown)];

    public bool ShowsAll => NotTaken.Count + Remarks.Count == Import.Problems.Count;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        await work.SeeAsync(Id, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnGetProblemsAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation)
            ? File(ProblemsCsv.Write(Import.Problems), "text/csv; charset=utf-8", $"{Path.GetFileNameWithoutExtension(Import.FileName)}-problems.csv")
            : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Import = (await reach.Imports(db.Imports).AsNoTracking().Include(i => i.Problems.OrderBy(p => p.Row).ThenBy(p => p.Id)).SingleOrDefaultAsync(i => i.Id == Id, cancellation))!;
        return Import is not null;
    }
}
