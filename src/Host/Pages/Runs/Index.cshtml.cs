using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Workflows;
using SendWorkflows.Host.Workflows.Pauses;

namespace SendWorkflows.Host.Pages.Runs;

public sealed class IndexModel(RunView view, SendEvent send, PauseRun pauses, Actor actor, TimeProvider time) : PageModel
{
    private static readonly Dictionary<string, string> Nothing = [];
    private IReadOnlyDictionary<string, string> _typed = Nothing;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The event whose form was sent.</summary>
    [BindProperty]
    public string? Happening { get; set; }

    public RunDetails Details { get; private set; } = null!;

    public Outline Outline { get; private set; } = null!;

    public DateOnly Today => time.Today();

    public bool MayRecordRequest => actor.IsAnyIn(Details.Loaded.Run.Pupil.SchoolId, Roles.SchoolStaff);

    public Workflow Workflow => Details.Loaded.Workflow;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        _typed = Questions.Read(Request.Form, Happening ?? "");
        var attempt = await send.RunAsync(Id, Happening ?? "", _typed, cancellation);
        if (!attempt.Allowed)
            return Forbid();
        if (!attempt.IsFound || !await LoadAsync(cancellation))
            return NotFound();
        if (attempt.Run is not null)
        {
            TempData["Done"] = $"Recorded: {attempt.Run.State}.";
            return LocalRedirect($"/runs/{Id}");
        }

        foreach (var problem in attempt.Problems)
            ModelState.AddModelError(problem.Field.Length > 0 ? Questions.FieldName(Happening!, problem.Field) : "", problem.Message);
        return Page();
    }

    /// <summary>The form's questions for an event, with what was typed if this is the form that was sent.</summary>
    public Questions QuestionsOf(RunEvent happening) =>
        new(happening.Definition.Name, happening.Definition.Fields, happening.Definition.Name == Happening ? _typed : Nothing);

    /// <summary>What people call an event or a delay.</summary>
    public string TitleOf(string happening) => Workflow.Events.GetValueOrDefault(happening)?.Title
        ?? happening switch { "Start" => "It began", "Moved" => "Moved to another version", "New term dates" => "New term dates", "Paused" => "Paused", "Pause ended" => "The pause ended", _ => "A date came" };

    /// <summary>Why it is paused, in the words people chose.</summary>
    public string ReasonOf(RunPause pause) => pauses.Reasons.GetValueOrDefault(pause.Reason, pause.Reason).ToLowerInvariant();

    /// <summary>The days and the reason of a pause that began or ended.</summary>
    public static IEnumerable<string> PauseOf(RunHistoryLine line)
    {
        if (line.Event is not ("Paused" or "Pause ended"))
            yield break;
        var data = JsonSerializer.Deserialize<Dictionary<string, string>>(line.Data) ?? [];
        var (from, until) = (Words.Date(FormDate.Read(data.GetValueOrDefault("from"))), Words.Date(FormDate.Read(data.GetValueOrDefault("until"))));
        yield return line.Event == "Paused" ? $"Until {until}: {data.GetValueOrDefault("reason")}. {data.GetValueOrDefault("note")}".TrimEnd() : $"It was paused from {from}, and went on on {until}.";
    }

    /// <summary>From which version to which a run was moved, why, and what was left behind.</summary>
    public static IEnumerable<string> MoveOf(RunHistoryLine line)
    {
        var data = JsonSerializer.Deserialize<Dictionary<string, string>>(line.Data) ?? [];
        yield return $"From version {data.GetValueOrDefault("from")} to {data.GetValueOrDefault("to")}. {data.GetValueOrDefault("reason")}";
        if (data.GetValueOrDefault("left behind") is { } left)
            yield return left;
    }

    /// <summary>What came with an event, question and answer, in the file's order.</summary>
    public IEnumerable<StepAnswer> AnswersOf(RunHistoryLine line) => StepAnswers.Of(Workflow, line.Event, line.Data);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await view.FindAsync(Id, cancellation) is not { } details)
            return false;
        Details = details;
        Outline = Outline.Of(details.Loaded.Workflow, details.Loaded.Snapshot);
        return true;
    }
}
