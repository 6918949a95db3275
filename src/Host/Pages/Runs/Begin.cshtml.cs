using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Pages.Runs;

public sealed class BeginModel(AppDb db, StartRun start, RunsOfPupil runs) : PageModel
{
    private const string Prefix = "Asks";

    public Pupil Pupil { get; private set; } = null!;

    public Workflow Workflow { get; private set; } = null!;

    /// <summary>Runs of the same workflow that are open already.</summary>
    public IReadOnlyList<OpenRun> Already { get; private set; } = [];

    public Questions Questions { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid pupilId, string workflow, CancellationToken cancellation) =>
        await LoadAsync(pupilId, workflow, new Dictionary<string, string>(StringComparer.Ordinal), cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid pupilId, string workflow, CancellationToken cancellation)
    {
        var typed = Questions.Read(Request.Form, Prefix);
        var attempt = await start.RunAsync(pupilId, workflow, typed, cancellation);
        if (!attempt.Allowed)
            return Forbid();
        if (attempt.Run is { } run)
        {
            TempData["Done"] = $"Started: {run.State}.";
            return LocalRedirect($"/runs/{run.Id}");
        }

        if (!attempt.IsFound || !await LoadAsync(pupilId, workflow, typed, cancellation))
            return NotFound();
        foreach (var problem in attempt.Problems)
            ModelState.AddModelError(problem.Field.Length > 0 ? Questions.FieldName(Prefix, problem.Field) : "", problem.Message);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid pupilId, string workflowId, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation)
    {
        if (await db.Pupils.AsNoTracking().SingleOrDefaultAsync(p => p.Id == pupilId, cancellation) is not { } pupil)
            return false;
        if (start.Offered(pupil).FirstOrDefault(offered => offered.Id == workflowId) is not { } workflow)
            return false;
        (Pupil, Workflow) = (pupil, workflow);
        Questions = new Questions(Prefix, workflow.Asks, typed);
        Already = await runs.OfAsync(pupil, workflowId, cancellation);
        return true;
    }
}
