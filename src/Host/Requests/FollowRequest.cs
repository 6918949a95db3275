using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Requests;

/// <summary>Keeps the day of receipt on the request, whichever page recorded it in the run.</summary>
internal sealed class FollowRequest(AppDb db) : IFollowsWorkflow
{
    public async Task FollowAsync(LoadedRun loaded, StepCause cause, CancellationToken cancellation)
    {
        if (cause.Event != RequestEvents.ReceivedEvent || IsoDate.Parse(cause.Data?.GetValueOrDefault(RequestEvents.ReceivedOn) ?? "") is not { } day)
            return;
        if (await db.AssessmentRequests.SingleOrDefaultAsync(r => r.RunId == loaded.Run.Id, cancellation) is { } request)
            request.ReceivedOn = day;
    }
}
