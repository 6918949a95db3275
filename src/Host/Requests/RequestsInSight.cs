using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Requests;

/// <summary>The requests that the person may see, the most pressing first.</summary>
public sealed class RequestsInSight(AppDb db)
{
    private const string DecideBy = "decideBy";

    /// <summary>Those made to these authorities, open ones first, by the day a decision is due. Two queries.</summary>
    public async Task<IReadOnlyList<RequestLine>> OfAuthoritiesAsync(IReadOnlyCollection<string> codes, CancellationToken cancellation)
    {
        var requests = await db.AssessmentRequests.AsNoTracking().Include(r => r.Pupil.School)
            .Where(r => codes.Contains(r.AuthorityCode)).ToListAsync(cancellation);
        var ids = requests.Select(r => r.RunId).OfType<Guid>().ToList();
        var runs = await db.WorkflowRuns.AsNoTracking().Where(r => ids.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, r => new { r.State, r.Snapshot, r.EndedAt }, cancellation);
        return
        [
            .. requests.Select(request => request.RunId is { } id && runs.TryGetValue(id, out var run)
                    ? new RequestLine(request, run.State, DateIn(run.Snapshot), run.EndedAt is not null)
                    : new RequestLine(request, "", null, false))
                .OrderBy(line => line.IsDecided).ThenBy(line => line.DecideBy ?? DateOnly.MaxValue).ThenBy(line => line.Request.MadeOn).ThenBy(line => line.Request.Id),
        ];
    }

    private static DateOnly? DateIn(string snapshot) => Snapshot.FromJson(snapshot).Dates.TryGetValue(DecideBy, out var day) ? day : null;
}
