using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.SharedLinks;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Meetings;

/// <summary>Plans a meeting with the parents, with a link by which they can say beforehand what they think (CoP 6.68, 6.70). The link goes by e-mail where an address is given.</summary>
public sealed class PlanMeeting(AppDb db, Actor actor, MakeSharedLink links, EndSharedLink ends, MailLink mail, AuditLog audit, TimeProvider time)
{
    /// <summary>Checks and plans. With a name to invite, the outcome carries the secret of a link for that person.</summary>
    public async Task<MeetingOutcome> RunAsync(Guid pupilId, DateOnly? on, string? where, string? invite, string? email, CancellationToken cancellation)
    {
        if (await db.Pupils.Include(p => p.School).SingleOrDefaultAsync(p => p.Id == pupilId, cancellation) is not { } pupil || !actor.MayRecord(pupil.SchoolId))
            return MeetingOutcome.NotFound;
        if (MailLink.Check(pupil, email, ("Invite", invite), where) is { } problem)
            return MeetingOutcome.Mend(problem);
        if (on is null)
            return MeetingOutcome.Mend(new InputProblem("On", "Enter the day of the meeting."));
        if (on < time.Today())
            return MeetingOutcome.Mend(new InputProblem("On", $"{Words.Date(on)} has passed. Plan a day to come, or record the meeting as held."));
        if (string.IsNullOrWhiteSpace(invite))
            return MeetingOutcome.Mend(new InputProblem("Invite", "Enter the name of the parent or carer you invite."));
        var meeting = new ParentMeeting
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            PupilId = pupil.Id,
            On = on.Value,
            Where = where?.Trim() ?? "",
            MadeByUserId = actor.RequiredUserId,
            MadeAt = time.GetUtcNow().UtcDateTime,
        };
        db.ParentMeetings.Add(meeting);
        var secret = StageLink(pupil, meeting, invite, email);
        audit.Record("meeting-planned", "meeting", meeting.Id.ToString(), $"A meeting with the parents on {Words.Date(on)}.", pupil.SchoolId, pupil.Id);
        await db.SaveChangesAsync(cancellation);
        return new MeetingOutcome(meeting, true, [], secret);
    }

    /// <summary>Makes another link for a planned meeting: for the other parent, or because the first went astray.</summary>
    public async Task<MeetingOutcome> InviteAsync(Guid meetingId, string? invite, string? email, CancellationToken cancellation)
    {
        if (await FindAsync(meetingId, cancellation) is not { IsPlanned: true } meeting)
            return MeetingOutcome.NotFound;
        if (string.IsNullOrWhiteSpace(invite))
            return MeetingOutcome.Mend(new InputProblem("Invite", "Enter the name of the parent or carer you invite."));
        if (MailLink.Check(meeting.Pupil, email, ("Invite", invite), meeting.Where) is { } problem)
            return MeetingOutcome.Mend(problem);
        var secret = StageLink(meeting.Pupil, meeting, invite, email);
        await db.SaveChangesAsync(cancellation);
        return new MeetingOutcome(meeting, true, [], secret);
    }

    /// <summary>Calls a planned meeting off, with the reason. Its links stop working.</summary>
    public async Task<MeetingOutcome> CallOffAsync(Guid meetingId, string? because, CancellationToken cancellation)
    {
        if (await FindAsync(meetingId, cancellation) is not { IsPlanned: true } meeting)
            return MeetingOutcome.NotFound;
        if (string.IsNullOrWhiteSpace(because))
            return MeetingOutcome.Mend(new InputProblem("Because", "Write why it does not take place."));
        meeting.CalledOff = because.Trim();
        foreach (var link in await db.SharedLinks.Include(l => l.Mail).Where(l => l.MeetingId == meetingId && l.EndedAt == null).ToListAsync(cancellation))
            await ends.StageAsync(link, cancellation);

        audit.Record("meeting-called-off", "meeting", meeting.Id.ToString(), $"Called off: {meeting.CalledOff}", meeting.Pupil.SchoolId, meeting.PupilId);
        await db.SaveChangesAsync(cancellation);
        return new MeetingOutcome(meeting, true, []);
    }

    private string StageLink(Pupil pupil, ParentMeeting meeting, string invite, string? email)
    {
        var made = links.Stage(pupil, LinkPurpose.ParentViews, invite, LastsFor(meeting), meeting.Id);
        mail.Stage(made, pupil, "/views/", email, InvitationMail.Subject(pupil.School.Name), InvitationMail.Text(pupil.School.Name, meeting, made.Link));
        return made.Secret;
    }

    /// <summary>The usual time or, for a meeting further away, until its day is over: whoever is invited may write up to then.</summary>
    private TimeSpan LastsFor(ParentMeeting meeting)
    {
        var untilOver = meeting.On.AddDays(1).ToDateTime(TimeOnly.MinValue) - time.GetUtcNow().UtcDateTime;
        return untilOver > MakeSharedLink.ParentsHave ? untilOver : MakeSharedLink.ParentsHave;
    }

    private async Task<ParentMeeting?> FindAsync(Guid meetingId, CancellationToken cancellation) =>
        await db.ParentMeetings.Include(m => m.Pupil.School).SingleOrDefaultAsync(m => m.Id == meetingId, cancellation) is { } meeting && actor.MayRecord(meeting.Pupil.SchoolId)
            ? meeting
            : null;
}
