using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Imports;
using SendWorkflows.Host.Imports.Reading;
using SendWorkflows.Host.Jobs;

namespace SendWorkflows.Host.Pages.Imports;

// A little more than the largest file, so that one just above it is answered in words.
[RequestSizeLimit(Bounds.FileBytes * 6 / 5)]
[RequestFormLimits(MultipartBodyLengthLimit = Bounds.FileBytes * 6 / 5)]
public sealed class IndexModel(AppDb db, ImportReach reach, AskForImport ask, MyWork work) : PageModel
{
    private const int EarlierShown = 50;

    [BindProperty]
    public Guid? SchoolId { get; set; }

    public IReadOnlyList<SchoolChoice> Schools { get; private set; } = [];

    /// <summary>The person's own work that is under way, or has ended and was not looked at since.</summary>
    public IReadOnlyList<Job> Work { get; private set; } = [];

    public IReadOnlyList<Row> Earlier { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        SchoolId ??= Schools.Count == 1 ? Schools[0].Id : null;
        if (Schools.All(school => school.Id != SchoolId))
            ModelState.AddModelError("SchoolId", "Select the school whose data it is.");
        if (file is null)
            ModelState.AddModelError("File", "Select a file.");
        else if (file.Length > Bounds.FileBytes)
            ModelState.AddModelError("File", "The file must be at most 50 MB. Export fewer pupils, or fewer years, at a time.");
        if (!ModelState.IsValid)
            return Page();

        await using var content = file!.OpenReadStream();
        var job = await ask.RunAsync(content, file.FileName, SchoolId!.Value, cancellation);
        return Redirect($"/work/{job}");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Schools = await reach.Schools(db.Schools).OrderBy(s => s.Name).Select(s => new SchoolChoice(s.Id, s.Name)).ToListAsync(cancellation);
        Work = await work.UnseenAsync(cancellation);
        Earlier = await reach.Imports(db.Imports).OrderByDescending(i => i.At).Take(EarlierShown)
            .Select(i => new Row(
                i.Id, i.FileName, db.Schools.Single(s => s.Id == i.SchoolId).Name, i.At, i.Applied, i.Unchanged, i.Rows - i.Applied - i.Unchanged, i.Failure != null))
            .ToListAsync(cancellation);
    }

    public sealed record SchoolChoice(Guid Id, string Name);

    public sealed record Row(Guid Id, string FileName, string School, DateTime At, int Applied, int Unchanged, int Rejected, bool Failed);
}
