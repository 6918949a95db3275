using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Reports;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.MyPupils;

/// <summary>The class teacher's own list: whoever has support, a concern or something due, and below them everybody else.</summary>
public sealed class IndexModel(MyClasses classes, TimeProvider time) : PageModel
{
    public DateOnly Today { get; } = time.Today();

    public IReadOnlyList<ClassPupil> Watched { get; private set; } = [];

    public IReadOnlyList<ClassPupil> Others { get; private set; } = [];

    public bool MayRaiseConcern { get; private set; }

    /// <summary>The classes by name.</summary>
    public IReadOnlyList<string> Classes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        (var pupils, MayRaiseConcern) = await classes.ReadAsync(cancellation);
        Classes = [.. pupils.Select(pupil => pupil.ClassName).Distinct().Order(StringComparer.Ordinal)];
        Watched = [.. pupils.Where(pupil => pupil.IsWatched).OrderBy(pupil => pupil.Due is [var first, ..] ? first.DueOn ?? DateOnly.MaxValue.AddDays(-1) : DateOnly.MaxValue)];
        Others = [.. pupils.Where(pupil => !pupil.IsWatched)];
    }
}
