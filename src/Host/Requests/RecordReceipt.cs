using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Requests;

/// <summary>Records the day the authority received a request, which starts its clock (Regs 5(1)). The school or an officer of that authority can.</summary>
public sealed class RecordReceipt(AppDb db, Actor actor, AuditLog audit, Runs runs, TimeProvider time)
{
    /// <summary>Checks the day, records it and tells the run.</summary>
    public async Task<RequestOutcome> RunAsync(Guid requestId, DateOnly? receivedOn, CancellationToken cancellation)
    {
        var request = await db.AssessmentRequests.Include(r => r.Pupil).SingleOrDefaultAsync(r => r.Id == requestId, cancellation);
        if (request is null || !MayRecord(request))
            return new RequestOutcome(null, false, []);
        if (receivedOn is not { } day || day < request.MadeOn || day > time.Today())
            return new RequestOutcome(null, true, [new InputProblem("ReceivedOn", $"Enter the day it was received: from {Words.Date(request.MadeOn)}, when it was made, to today.")]);
        request.ReceivedOn = day;
        request.Pupil.ChangedAt = time.GetUtcNow().UtcDateTime;
        audit.Record("request-received", "request", request.Id.ToString(), $"Received by the authority on {Words.Date(day)}.", request.Pupil.SchoolId, request.PupilId);
        if (request.RunId is { } run)
            await runs.StageAsync(run, RequestEvents.Received(day), cancellation);
        await db.SaveChangesAsync(cancellation);
        return new RequestOutcome(request, true, []);
    }

    private bool MayRecord(AssessmentRequest request) =>
        actor.IsAnyIn(request.Pupil.SchoolId, Roles.SchoolStaff)
        || actor.Assignments.Any(a => a.Role == Roles.LaOfficer && a.AuthorityCode == request.AuthorityCode);
}
