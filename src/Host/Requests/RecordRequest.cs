using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Requests;

/// <summary>
/// Records a request for an EHC needs assessment by a parent, a young person or a school (CFA 2014 s.36(1)). Anyone who works at the school with the
/// pupil can. No rule, layer, cycle, sum or report stands before it.
/// </summary>
public sealed class RecordRequest(AppDb db, Actor actor, AuditLog audit, Runs runs, OpenDuty duties, TimeProvider time)
{
    private const int MinutesToPassOn = 15;

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

        var request = await SaveAsync(pupil, input, authority!, cancellation);
        return new RequestOutcome(request, true, []);
    }

    /// <summary>
    /// Records the request that a parent makes themselves by a link, with whatever else is in the change being made. It goes to the authority where the pupil
    /// lives; where that is not known, to the school's, and the SENCo is asked to see that it reaches the right one.
    /// </summary>
    internal async Task FromParentAsync(Pupil pupil, string name, string words, CancellationToken cancellation)
    {
        var code = pupil.HomeAuthorityCode ?? await db.Schools.Where(s => s.Id == pupil.SchoolId).Select(s => s.AuthorityCode).SingleAsync(cancellation);
        var authority = await db.Authorities.SingleAsync(a => a.Code == code, cancellation);
        await duties.StageAsync(pupil, "pass-on-request", Roles.Senco, "Pass the parents’ request for an assessment on to the authority today", MinutesToPassOn, time.Today(),
            pupil.HomeAuthorityCode is null ? "A parent asked by their link. Where the pupil lives is not recorded: ask, and send it there." : "A parent asked by their link. The authority’s six weeks start when it receives it.", cancellation);
        await SaveAsync(pupil, new RequestInput(pupil.Id, "parent", name, time.Today(), null, code, words), authority, cancellation);
    }

    private async Task<AssessmentRequest> SaveAsync(Pupil pupil, RequestInput input, Authority authority, CancellationToken cancellation)
    {
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
            AuthorityCode = authority.Code,
            Words = input.Words?.Trim() ?? "",
            RecordedByUserId = actor.UserId,
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
        return request;
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
