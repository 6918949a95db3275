using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.SharedLinks;

namespace SendWorkflows.Host.Meetings;

/// <summary>Everything about the meetings with one pupil's parents.</summary>
public sealed class MeetingsOfPupil(AppDb db, Actor actor, AuditLog audit, TimeProvider time)
{

    /// <summary>The meetings of a pupil of the person's own school; <c>null</c> if there is none in sight. Four queries and one audit entry.</summary>
    public async Task<PupilMeetings?> ReadAsync(Guid pupilId, CancellationToken cancellation)
    {
        var pupil = await db.Pupils.AsNoTracking().Include(p => p.Class).Include(p => p.School).SingleOrDefaultAsync(p => p.Id == pupilId, cancellation);
        if (pupil is null || !actor.IsAnyIn(pupil.SchoolId, Roles.SchoolStaff))
            return null;
        var meetings = await db.ParentMeetings.AsNoTracking().Where(m => m.PupilId == pupilId).OrderByDescending(m => m.On).ThenByDescending(m => m.MadeAt)
            .Select(m => new MeetingLine(m, db.Users.Where(u => u.Id == (m.RecordedByUserId ?? m.MadeByUserId)).Select(u => u.DisplayName).First())).ToListAsync(cancellation);
        var views = await db.ParentViews.AsNoTracking().Where(v => v.PupilId == pupilId).OrderByDescending(v => v.At).ToListAsync(cancellation);
        var links = await db.SharedLinks.AsNoTracking().Include(l => l.Mail).Where(l => l.PupilId == pupilId && l.Purpose == LinkPurpose.ParentViews).OrderByDescending(l => l.MadeAt).ToListAsync(cancellation);
        audit.Record("meetings-viewed", "pupil", pupilId.ToString(), "Opened the record of meetings with the parents.", pupil.SchoolId, pupilId);
        await db.SaveChangesAsync(cancellation);
        var today = time.Today();
        var began = SchoolYear.BeginningOf(today);
        return new PupilMeetings(pupil, meetings, views, links, began, actor.MayRecord(pupil.SchoolId), time.GetUtcNow().UtcDateTime);
    }
}

/// <summary>A meeting with the name of whoever recorded or planned it.</summary>
public sealed record MeetingLine(ParentMeeting Meeting, string By);

/// <summary>The meetings with one pupil's parents.</summary>
/// <param name="Pupil">The pupil.</param>
/// <param name="Meetings">Every meeting, planned, held, called off and corrected, the newest first.</param>
/// <param name="Views">What parents wrote beforehand, the newest first.</param>
/// <param name="Links">The links they were given, the newest first.</param>
/// <param name="Since">The first day of this school year.</param>
/// <param name="MayRecord">Whether the reader may plan and record.</param>
/// <param name="Now">The instant it was read at (UTC).</param>
public sealed record PupilMeetings(
    Pupil Pupil, IReadOnlyList<MeetingLine> Meetings, IReadOnlyList<ParentView> Views, IReadOnlyList<SharedLink> Links, DateOnly Since, bool MayRecord, DateTime Now)
{
    /// <summary>How many a school should hold in a year at least (CoP 6.65).</summary>
    public const int WantedAYear = 3;

    /// <summary>How many were held this school year.</summary>
    public int HeldThisYear => Meetings.Where(m => m.Meeting.IsHeld && m.Meeting.On >= Since).Select(m => m.Meeting.On).Distinct().Count();

    /// <summary>Who was invited to a meeting, the first first.</summary>
    public IEnumerable<SharedLink> InvitedTo(Guid meetingId) => Links.Where(l => l.MeetingId == meetingId).Reverse();

    /// <summary>What the parents wrote for a meeting.</summary>
    public IEnumerable<ParentView> ViewsFor(Guid meetingId) => Views.Where(v => v.MeetingId == meetingId);
}
