using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Workload;

namespace SendWorkflows.Host.Pages.Workload;

public sealed class MoveModel(AppDb db, ReadWorkload read, MoveReviews move, Actor actor) : WorkloadPageModel(db, read, actor)
{
    /// <summary>Any day of the week whose reviews are looked at, as browsers send it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Week { get; set; }

    [BindProperty(Name = "review")]
    public List<Guid> Chosen { get; set; } = [];

    /// <summary>The Monday they move to, as browsers send it.</summary>
    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The week looked at; <c>null</c> if no review is agreed for the weeks ahead.</summary>
    public Workweek? From { get; private set; }

    public Workweek? Target { get; private set; }

    public IReadOnlyList<ReviewToMove> Reviews { get; private set; } = [];

    /// <summary>What moving them would do, once asked for.</summary>
    public WeekMoved? Effect { get; private set; }

    /// <summary>The other weeks in which the school meets, each with what it asks for now.</summary>
    public IReadOnlyList<(string Value, string Words)> Weeks =>
        [.. Load.Weeks.Where(week => week.IsOpen && week.Monday != From?.Monday).Select(week => (FormDate.Write(week.Monday), $"{Say(week.Monday)} ({Host.Words.ShortMinutes(week.Total)} now)"))];

    /// <summary>The roles whose weeks change.</summary>
    public IEnumerable<string> RolesMoved => Effect?.RolesIn(From!, Target!) ?? [];

    public bool IsTicked(ReviewToMove review) => HttpMethods.IsGet(Request.Method) || Chosen.Contains(review.CycleId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LookAsync(cancellation) ? Page() : NotFound();

    /// <summary>Shows what it would do; nothing has.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellation)
    {
        if (!await LookAsync(cancellation))
            return NotFound();
        if (Check())
            Effect = await move.TryAsync(School!.Value, Ticked(), Target!.Monday, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LookAsync(cancellation))
            return NotFound();
        if (string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError("Reason", "Write why the reviews move: the next reader will ask.");
        if (!Check())
            return Page();
        var moved = await move.RunAsync(School!.Value, Ticked(), Target!.Monday, Reason!, cancellation);
        if (moved.Moving == 0)
        {
            Effect = moved;
            return Page();
        }

        TempData["Done"] = $"{Host.Words.Count(moved.Moving, "review")} moved to the week of {Host.Words.Date(Target.Monday)}."
            + (moved.Moving < moved.Reviews.Count ? $" {Host.Words.Count(moved.Reviews.Count - moved.Moving, "review")} stayed where it was or they were." : "");
        return LocalRedirect($"/workload?school={School}");
    }

    private bool Check()
    {
        if (Chosen.Count == 0)
            ModelState.AddModelError("", "Tick at least one review.");
        if (Target is null)
            ModelState.AddModelError("To", "Choose the week they move to.");
        return ModelState.IsValid;
    }

    private List<ReviewToMove> Ticked() => [.. Reviews.Where(review => Chosen.Contains(review.CycleId))];

    private async Task<bool> LookAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation))
            return false;
        From = FormDate.Read(Week) is { } day ? Load.Weeks.FirstOrDefault(week => week.Monday == Workweek.MondayOf(day))
            : Load.Weeks.FirstOrDefault(week => week is { IsPeak: true, Reviews: > 0 }) ?? Load.Weeks.FirstOrDefault(week => week.Reviews > 0);
        Target = FormDate.Read(To) is { } monday ? Load.Weeks.FirstOrDefault(week => week.Monday == monday && week.Monday != From?.Monday) : null;
        if (From is not null)
            Reviews = await move.InWeekAsync(School!.Value, From.Monday, cancellation);
        return true;
    }
}
