using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Pages.Search;

public sealed class IndexModel(FindPupils find, RecentPupils recent) : PageModel
{
    /// <summary>What to look for: a name or part of one, or a Unique Pupil Number.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    public bool IsAsked => !string.IsNullOrWhiteSpace(Text);

    public FoundPupils Found { get; private set; } = new([], 0);

    public IReadOnlyList<FoundPupil> Recent { get; private set; } = [];

    /// <summary>Whether the pupils shown are of several schools, so that each line must say which.</summary>
    public bool SeveralSchools { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Found = await find.RunAsync(Text, cancellation);
        Recent = await recent.ReadAsync(cancellation);
        SeveralSchools = Found.Pupils.Concat(Recent).Select(p => p.School).Distinct().Skip(1).Any();
    }
}
