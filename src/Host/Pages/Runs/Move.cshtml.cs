using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Engine.Workflows.Moving;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Pages.Runs;

public sealed class MoveModel(MoveRun move) : PageModel
{
    private const string Ends = "(ends)";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public MovePreview Preview { get; private set; } = null!;

    /// <summary>What a person must say first, a drop-down each.</summary>
    public IReadOnlyList<(MoveIssue Issue, Choice Choice)> Asked { get; private set; } = [];

    /// <summary>What stands in the way and no drop-down settles.</summary>
    public IReadOnlyList<MoveIssue> Stopped { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await move.PreviewAsync(Id, MoveMapping.ByName, cancellation) is { } preview ? Show(preview, MoveMapping.ByName) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var mapping = new MoveMapping { States = Said("state."), Duties = Said("duty.") };
        if (string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "Enter why the run is moved.");
        var preview = ModelState.IsValid ? await move.RunAsync(Id, mapping, Reason!.Trim(), cancellation) : await move.PreviewAsync(Id, mapping, cancellation);
        if (preview is null)
            return NotFound();
        if (ModelState.IsValid && preview.Answer.Step is not null)
        {
            TempData["Done"] = $"Moved to version {preview.To.Version}.";
            return LocalRedirect($"/runs/{Id}");
        }

        return Show(preview, mapping);
    }

    private PageResult Show(MovePreview preview, MoveMapping mapping)
    {
        Preview = preview;
        var issues = preview.Answer.CannotMap;
        var states = preview.To.States.Where(state => state.Path.Length > 0 && !state.IsHistory).Select(state => (state.Path, Words: $"{state.Title} ({state.Path})")).ToList();
        var duties = preview.To.Actions.OfType<OpenDutyAction>().DistinctBy(open => open.Name).Select(open => (open.Name, open.Title)).Append((Ends, "It ends")).ToList();
        Asked =
        [
            .. issues.Where(issue => issue.Subject == MoveSubject.State).Select(issue => (issue, new Choice($"state_{issue.Name.Replace('.', '_')}", "It is now", $"state.{issue.Name}", mapping.States.GetValueOrDefault(issue.Name), states))),
            .. issues.Where(issue => issue.Subject == MoveSubject.Duty).Select(issue => (issue, new Choice($"duty_{issue.Name}", "It is now", $"duty.{issue.Name}", mapping.Duties.GetValueOrDefault(issue.Name), duties))),
        ];
        Stopped = [.. issues.Where(issue => issue.Subject is not (MoveSubject.State or MoveSubject.Duty))];
        if (HttpMethods.IsPost(Request.Method))
        {
            foreach (var (issue, choice) in Asked)
                ModelState.AddModelError(choice.Id, issue.Message);
            foreach (var issue in Stopped)
                ModelState.AddModelError("", $"{issue.Message} {issue.Help}");
        }

        return Page();
    }

    private Dictionary<string, string> Said(string prefix) => Request.Form.Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal) && field.Value.ToString().Length > 0)
        .ToDictionary(field => field.Key[prefix.Length..], field => field.Value.ToString() == Ends ? "" : field.Value.ToString(), StringComparer.Ordinal);
}
