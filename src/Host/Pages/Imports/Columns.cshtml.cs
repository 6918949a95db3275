using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Imports;

namespace SendWorkflows.Host.Pages.Imports;

public sealed class ColumnsModel(AppDb db, ImportReach reach, ImportColumns columns) : PageModel
{
    public IReadOnlyList<ImportColumn> All { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetTemplateAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation)
            ? File(Encoding.UTF8.GetBytes("\uFEFF" + string.Join(',', All.Select(column => column.Name)) + "\r\n"), "text/csv; charset=utf-8", "pupils.csv")
            : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var school = await reach.Schools(db.Schools).OrderBy(s => s.Name).Select(s => s.Id).FirstOrDefaultAsync(cancellation);
        if (school == default)
            return false;
        All = await columns.OfSchoolAsync(school, cancellation);
        return true;
    }
}
