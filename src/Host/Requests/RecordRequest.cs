using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Requests;

/// <summary>
/// Records a request for an EHC needs assessment by a parent, a young person or a school (CFA 2014 s.36(1)). Anyone who works at the school with the
/// pupil can. No rule, layer, cycle, sum or report stands before it.
/// </summary>
public sealed class RecordRequest(AppDb db, Actor actor, AuditLog audit, Runs runs, TimeProvider time)
{
    /// <summary>The workflow that carries a request's dates.</summary>
    public const string Workflow = "ehc-needs-assessment-request";

    /// <summary>Who can ask, with the words a person chooses.</summary>
    public static IReadOnlyDictionary<string, string> Requesters { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["parent"] = "A parent or carer",
        ["young-person"] = "The young person (over compulsory school age and under 25)",
        ["school"] = "The school",
    };

    /// <summary>Checks what was entered, records it and starts its clock.</summary>
    public async Task<RequestOutcome> RunAsync(RequestInput input, CancellationToken cancellation)
    {
        var pupil = await db.Pupils.SingleOrDefaultAsync(p => p.Id == input.PupilId, cancellation);
        if (pupil is null || !actor.IsAnyIn(pupil.SchoolId, Roles.SchoolStaff))
            return new RequestOutcome(null, false, []);
        var authority = await db.Authorities.FindAsync([input.AuthorityCode ?? ""], cancellation);
        if (Check(input, authority is not null) is { Count: > 0 } problems)
            return new RequestOutcome(null, true, problems);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        var request = new AssessmentRequest
        {
            Id = Guid.CreateVersion7(),
            PupilId = pupil.Id,
            RequestedBy = input.RequestedBy!,
            RequesterName = input.RequesterName!.Trim(),
            MadeOn = input.MadeOn!.Value,
            ReceivedOn = input.ReceivedOn,
            AuthorityCode = authority!.Code,
            Words = input.Words?.Trim() ?? "",
            RecordedByUserId = actor.RequiredUserId,
            RecordedAt = now,
        };
        db.AssessmentRequests.Add(request);
        pupil.HomeAuthorityCode = authority.Code;
        pupil.SharedWithAuthority = true;
        pupil.ChangedAt = now;
        audit.Record("request-recorded", "request", request.Id.ToString(),
            $"Request for an EHC needs assessment by {Requesters[request.RequestedBy].ToLowerInvariant()}, made on {Words.Date(request.MadeOn)}.", pupil.SchoolId, pupil.Id);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        await StartClockAsync(request, cancellation);
        return new RequestOutcome(request, true, []);
    }

    // The request stands even if its clock cannot be started (a school without term dates, a workflow file with errors): nothing may delay it.
    private async Task StartClockAsync(AssessmentRequest request, CancellationToken cancellation)
    {
        var started = await runs.StageStartAsync(new RunStart(Workflow, request.PupilId), cancellation);
        if (started.Run is not { } run)
            return;
        request.RunId = run.Id;
        await db.SaveChangesAsync(cancellation);
        if (request.ReceivedOn is { } received)
            await runs.SendAsync(run.Id, RequestEvents.Received(received), cancellation);
    }

    private List<InputProblem> Check(RequestInput input, bool authorityExists)
    {
        var problems = new List<InputProblem>();
        var today = time.Today();
        if (!Requesters.ContainsKey(input.RequestedBy ?? ""))
            problems.Add(new InputProblem(nameof(RequestInput.RequestedBy), "Choose who asked."));
        if (string.IsNullOrWhiteSpace(input.RequesterName))
            problems.Add(new InputProblem(nameof(RequestInput.RequesterName), "Enter the name of the person who asked."));
        if (input.MadeOn is not { } made)
            problems.Add(new InputProblem(nameof(RequestInput.MadeOn), "Enter the day the request was made."));
        else if (made > today)
            problems.Add(new InputProblem(nameof(RequestInput.MadeOn), $"The day the request was made, {Words.Date(made)}, has not come yet."));
        if (input.ReceivedOn > today)
            problems.Add(new InputProblem(nameof(RequestInput.ReceivedOn), $"The day it was received, {Words.Date(input.ReceivedOn)}, has not come yet."));
        else if (input.ReceivedOn < input.MadeOn)
            problems.Add(new InputProblem(nameof(RequestInput.ReceivedOn), "It cannot have been received before it was made. Check the two dates."));
        if (!authorityExists)
            problems.Add(new InputProblem(nameof(RequestInput.AuthorityCode), "Choose the authority where the pupil lives."));
        return problems;
    }
}
