using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Requests;
using SendWorkflows.Host.Reviews;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Cases;

public sealed class IndexModel(RequestsInSight requests, CasesInSight cases, ReviewsDue reviews, RecordReceipt receipt, Actor actor, TimeProvider time) : PageModel
{
    public IReadOnlyList<RequestLine> Lines { get; private set; } = [];

    /// <summary>The runs of the requests, by id.</summary>
    public IReadOnlyDictionary<Guid, CaseLine> OfRequests { get; private set; } = new Dictionary<Guid, CaseLine>();

    /// <summary>Assessments, plans, reviews and appeals.</summary>
    public IReadOnlyList<CaseLine> Others { get; private set; } = [];

    /// <summary>The lists of reviews that go to schools before their next term.</summary>
    public IReadOnlyList<ReviewList> Reviews { get; private set; } = [];

    public DateOnly Today => time.Today();

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostReceivedAsync(Guid request, string? receivedOn, CancellationToken cancellation)
    {
        var outcome = await receipt.RunAsync(request, FormDate.Read(receivedOn), cancellation);
        if (!outcome.IsFound)
            return NotFound();
        if (outcome.Problems.Count == 0)
            return LocalRedirect("/cases");
        foreach (var problem in outcome.Problems)
            ModelState.AddModelError($"received-{request}", problem.Message);
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        string[] codes = [.. actor.Assignments.Where(a => a.Role == Roles.LaOfficer).Select(a => a.AuthorityCode).OfType<string>()];
        Lines = await requests.OfAuthoritiesAsync(codes, cancellation);
        var requested = Lines.Select(line => line.Request.RunId).OfType<Guid>().ToHashSet();
        var all = await cases.OfAuthoritiesAsync(codes, requested, cancellation);
        OfRequests = all.Where(line => requested.Contains(line.Run.Id)).ToDictionary(line => line.Run.Id);
        Reviews = await reviews.NextTermAsync(all.Select(line => line.Run), cancellation);
        Others = [.. all.Where(line => !requested.Contains(line.Run.Id))];
    }
}
