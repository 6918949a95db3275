using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Evaluations;
using SendWorkflows.Host.Imports;
using SendWorkflows.Host.Imports.Reading;

namespace SendWorkflows.Host.Pages.Imports;

// A little more than the largest file, so that one just above it is answered in words.
[RequestSizeLimit(Bounds.FileBytes * 6 / 5)]
[RequestFormLimits(MultipartBodyLengthLimit = Bounds.FileBytes * 6 / 5)]
public sealed class IndexModel(AppDb db, Actor actor, ImportReach reach, ImportFile importFile, EvaluatePupils evaluate) : PageModel
{
    private const int EarlierShown = 50;

    [BindProperty]
    public Guid? SchoolId { get; set; }

    public IReadOnlyList<SchoolChoice> Schools { get; private set; } = [];

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
        var outcome = await importFile.RunAsync(content, file.FileName, SchoolId!.Value, actor.RequiredUserId, cancellation);
        await evaluate.RunAsync(outcome.ChangedPupils, cancellation);
        return Redirect($"/import/{outcome.Import.Id}");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Schools = await reach.Schools(db.Schools).OrderBy(s => s.Name).Select(s => new SchoolChoice(s.Id, s.Name)).ToListAsync(cancellation);
        Earlier = await reach.Imports(db.Imports).OrderByDescending(i => i.At).Take(EarlierShown)
            .Select(i => new Row(
                i.Id, i.FileName, db.Schools.Single(s => s.Id == i.SchoolId).Name, i.At, i.Applied, i.Unchanged, i.Rows - i.Applied - i.Unchanged, i.Failure != null))
            .ToListAsync(cancellation);
    }

    public sealed record SchoolChoice(Guid Id, string Name);

    public sealed record Row(Guid Id, string FileName, string School, DateTime At, int Applied, int Unchanged, int Rejected, bool Failed);
}
