using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Meetings;

/// <summary>
/// Records a meeting that took place (CoP 6.71), once: the record, the fact that rules count, and the step of the meetings' workflow come from one form.
/// A record is never altered; a correction is a newer record with its reason, and one entered by mistake is taken back.
/// </summary>
public sealed class RecordMeeting(AppDb db, Actor actor, MeetingFacts facts, MeetingRun run, AuditLog audit, TimeProvider time)
{
    /// <summary>Records a meeting: one that was planned, or one that was not.</summary>
    /// <param name="pupilId">The pupil.</param>
    /// <param name="plannedId">The planned meeting that was held; <c>null</c> if none was planned.</param>
    /// <param name="input">What was entered.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<MeetingOutcome> RunAsync(Guid pupilId, Guid? plannedId, MeetingInput input, CancellationToken cancellation)
    {
        if (await PupilAsync(pupilId, cancellation) is not { } pupil)
            return MeetingOutcome.NotFound;
        var planned = plannedId is null ? null : await db.ParentMeetings.SingleOrDefaultAsync(m => m.Id == plannedId && m.PupilId == pupilId, cancellation);
        if (plannedId is not null && planned is not { IsPlanned: true })
            return MeetingOutcome.NotFound;
        if (Check(input) is { Count: > 0 } problems)
            return MeetingOutcome.Mend(problems);
        var meeting = planned ?? New(pupil);
        if (planned is null)
            db.ParentMeetings.Add(meeting);
        Fill(meeting, input);
        await facts.StageAsync(pupil, held: meeting, replaced: null, cancellation);
        await run.HeldAsync(meeting, cancellation);
        audit.Record("meeting-held", "meeting", meeting.Id.ToString(), $"The meeting with the parents on {Words.Date(meeting.On)}.", pupil.SchoolId, pupil.Id);
        await db.SaveChangesAsync(cancellation);
        return new MeetingOutcome(meeting, true, []);
    }

    /// <summary>Puts a corrected record in the place of one, which stays readable as it was written.</summary>
    public async Task<MeetingOutcome> CorrectAsync(Guid meetingId, MeetingInput input, string? because, CancellationToken cancellation)
    {
        if (await HeldAsync(meetingId, cancellation) is not { } wrong)
            return MeetingOutcome.NotFound;
        var problems = Check(input);
        if (string.IsNullOrWhiteSpace(because))
            problems.Add(new InputProblem("Because", "Write what was wrong."));
        if (problems.Count > 0)
            return MeetingOutcome.Mend(problems);
        var right = New(wrong.Pupil, wrong.Id, because!.Trim());
        Fill(right, input);
        db.ParentMeetings.Add(right);
        wrong.ReplacedAt = time.GetUtcNow().UtcDateTime;
        await facts.StageAsync(wrong.Pupil, held: right, replaced: wrong, cancellation);
        audit.Record("meeting-corrected", "meeting", right.Id.ToString(), $"Corrects the record of {Words.Date(wrong.On)}: {right.CorrectedBecause}", wrong.Pupil.SchoolId, wrong.PupilId);
        await db.SaveChangesAsync(cancellation);
        return new MeetingOutcome(right, true, []);
    }

    /// <summary>Takes back a record entered by mistake: the wrong pupil, twice. It no longer counts, and stays readable with the reason.</summary>
    public async Task<MeetingOutcome> TakeBackAsync(Guid meetingId, string? because, CancellationToken cancellation)
    {
        if (await HeldAsync(meetingId, cancellation) is not { } wrong)
            return MeetingOutcome.NotFound;
        if (string.IsNullOrWhiteSpace(because))
            return MeetingOutcome.Mend(new InputProblem("Because", "Write what was wrong."));
        wrong.ReplacedAt = time.GetUtcNow().UtcDateTime;
        wrong.CorrectedBecause = because.Trim();
        await facts.StageAsync(wrong.Pupil, held: null, replaced: wrong, cancellation);
        audit.Record("meeting-taken-back", "meeting", wrong.Id.ToString(), $"Entered by mistake: {wrong.CorrectedBecause}", wrong.Pupil.SchoolId, wrong.PupilId);
        await db.SaveChangesAsync(cancellation);
        return new MeetingOutcome(wrong, true, []);
    }

    /// <summary>Records that the parents were given the record, where they were not yet.</summary>
    public async Task<MeetingOutcome> GivenAsync(Guid meetingId, CancellationToken cancellation)
    {
        if (await HeldAsync(meetingId, cancellation) is not { } meeting)
            return MeetingOutcome.NotFound;
        if (meeting.GivenOn is null)
        {
            meeting.GivenOn = time.Today();
            await facts.StageAsync(meeting.Pupil, held: meeting, replaced: meeting, cancellation);
            audit.Record("meeting-record-given", "meeting", meeting.Id.ToString(), "The parents were given the record.", meeting.Pupil.SchoolId, meeting.PupilId);
            await db.SaveChangesAsync(cancellation);
        }

        return new MeetingOutcome(meeting, true, []);
    }

    private async Task<Pupil?> PupilAsync(Guid id, CancellationToken cancellation) =>
        await db.Pupils.SingleOrDefaultAsync(p => p.Id == id, cancellation) is { } pupil && actor.MayRecord(pupil.SchoolId) ? pupil : null;

    private async Task<ParentMeeting?> HeldAsync(Guid id, CancellationToken cancellation) =>
        await db.ParentMeetings.Include(m => m.Pupil).SingleOrDefaultAsync(m => m.Id == id, cancellation) is { IsHeld: true } meeting && actor.MayRecord(meeting.Pupil.SchoolId)
            ? meeting
            : null;

    private ParentMeeting New(Pupil pupil, Guid? corrects = null, string because = "") => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        PupilId = pupil.Id,
        Pupil = pupil,
        MadeByUserId = actor.RequiredUserId,
        MadeAt = time.GetUtcNow().UtcDateTime,
        CorrectsId = corrects,
        CorrectedBecause = because,
    };

    private void Fill(ParentMeeting meeting, MeetingInput input)
    {
        meeting.On = input.On!.Value;
        meeting.Present = input.Present?.Trim() ?? "";
        meeting.ParentsSaid = input.ParentsSaid?.Trim() ?? "";
        meeting.PupilSaid = input.PupilSaid?.Trim() ?? "";
        meeting.Agreed = input.Agreed!.Trim();
        meeting.WhoDoesWhat = input.WhoDoesWhat?.Trim() ?? "";
        meeting.GivenOn = input.GivenOn;
        meeting.RecordedAt = time.GetUtcNow().UtcDateTime;
        meeting.RecordedByUserId = actor.RequiredUserId;
    }

    private List<InputProblem> Check(MeetingInput input)
    {
        var problems = new List<InputProblem>();
        if (input.On is null)
            problems.Add(new InputProblem("On", "Enter the day of the meeting."));
        else if (input.On > time.Today())
            problems.Add(new InputProblem("On", $"{Words.Date(input.On)} has not come yet. Record the meeting once it has been held."));
        if (string.IsNullOrWhiteSpace(input.Agreed))
            problems.Add(new InputProblem("Agreed", "Write what was agreed. If nothing was, write that."));
        if (input.GivenOn > time.Today())
            problems.Add(new InputProblem("GivenOn", $"{Words.Date(input.GivenOn)} has not come yet. Leave it empty until the parents have the record."));
        else if (input.GivenOn < input.On)
            problems.Add(new InputProblem("GivenOn", "The parents cannot have been given the record before the meeting. Check the two days."));
        return problems;
    }
}
