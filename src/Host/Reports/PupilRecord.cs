using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Reports;

/// <summary>Reads a pupil's page, and records that somebody did.</summary>
public sealed class PupilRecord(AppDb db, PoliciesInForce policies, CalendarCache calendars, AuditLog audit, TimeProvider time)
{
    /// <summary>What the page shows; <c>null</c> if the pupil is out of sight. Five queries and one audit entry.</summary>
    public async Task<PupilView?> ReadAsync(Guid pupilId, CancellationToken cancellation)
    {
        var today = time.Today();
        var stateOfRules = PublishedState.On(db, today);
        var found = await db.Pupils.AsNoTracking().Where(p => p.Id == pupilId)
            .Select(p => new
            {
                Pupil = p,
                p.Class,
                p.School,
                Published = db.Authorities.Where(a => a.Code == p.School.AuthorityCode).Select(stateOfRules).FirstOrDefault(),
                Passport = db.Passports.Where(x => x.PupilId == p.Id).OrderByDescending(x => x.RecordedAt).FirstOrDefault(),
                Dates = db.SchoolDates.FirstOrDefault(d => d.SchoolId == p.SchoolId),
                Placements = db.Placements.Where(x => x.PupilId == p.Id).OrderBy(x => x.From).ToList(),
                Requests = db.AssessmentRequests.Where(r => r.PupilId == p.Id).OrderByDescending(r => r.MadeOn)
                    .Select(r => new RequestLine(r.Id, r.RequestedBy, r.MadeOn, r.ReceivedOn)).ToList(),
                Suggestions = db.Suggestions.Where(s => s.PupilId == p.Id && s.State == SuggestionState.Open).OrderBy(s => s.Urgency).ThenBy(s => s.OpenedOn)
                    .Select(s => new SuggestionLine(s.Id, s.PupilId, "", null, s.Message, s.Source, s.Confirmed)).ToList(),
                Runs = db.WorkflowRuns.Where(r => r.PupilId == p.Id && r.EndedAt == null).OrderByDescending(r => r.StartedAt).ThenBy(r => r.Id)
                    .Select(r => new OpenRun(r.Id, db.Cycles.Where(c => c.RunId == r.Id).Select(c => (Guid?)c.Id).FirstOrDefault(), r.Workflow, r.Workflow, r.State, r.StartedAt)
                    {
                        Snapshot = r.Snapshot,
                        PausedUntil = r.Pauses.Where(pause => pause.EndedOn == null).Select(pause => (DateOnly?)pause.Until).FirstOrDefault(),
                    }).ToList(),
            })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
            return null;

        audit.Record(AuditActions.PupilViewed, "pupil", pupilId.ToString(), "Opened the pupil's page.", found.Pupil.SchoolId, pupilId);
        await db.SaveChangesAsync(cancellation);
        var policy = found.Published is { } published ? await policies.OfAsync(published, cancellation) : null;
        var (cycles, dated) = await OverTimeAsync(pupilId, cancellation);
        return new PupilView
        {
            Pupil = found.Pupil,
            ClassName = found.Class?.Name,
            SchoolName = found.School.Name,
            Placements = found.Placements,
            Requests = found.Requests,
            Runs = found.Runs,
            Decisions = await DecisionsAsync(pupilId, cancellation),
            Facts = await db.PupilFacts.AsNoTracking().Where(f => f.PupilId == pupilId)
                .OrderByDescending(f => f.On).ThenByDescending(f => f.Id).ToListAsync(cancellation),
            Cycles = cycles,
            Duties = [.. (await OpenDuties.Where(db, d => d.PupilId == pupilId).ToListAsync(cancellation)).MostUrgentFirst()],
            Suggestions = found.Suggestions,
            Dated = dated,
            Passport = found.Passport,
            Ladder = policy?.Ladder,
            Catalogue = policy?.Policy?.Facts,
            Calendar = found.Dates is { } dates ? calendars.Read(dates).Calendar : null,
        };
    }

    private Task<List<DecisionLine>> DecisionsAsync(Guid pupilId, CancellationToken cancellation) =>
        db.Decisions.AsNoTracking().Where(d => d.PupilId == pupilId).OrderByDescending(d => d.At)
            .Select(d => new DecisionLine(
                d.Id, d.Kind, d.Reason, d.Note, db.Users.Where(u => u.Id == d.UserId).Select(u => u.DisplayName).First(), d.At, d.SuggestionId))
            .ToListAsync(cancellation);

    // Short rows of few columns, so that reading these lists side by side in one query costs less than asking for each.
    private async Task<(List<CycleLine> Cycles, List<DatedLine> Dated)> OverTimeAsync(Guid pupilId, CancellationToken cancellation)
    {
        var found = await db.Pupils.AsNoTracking().Where(p => p.Id == pupilId).Select(p => new
        {
            Cycles = db.Cycles.Where(c => c.PupilId == p.Id).OrderBy(c => c.Number)
                .Select(c => new CycleLine(
                    c.Id, c.Number, c.Area, c.StartedOn, c.PlannedOn, c.ReviewBy, c.ReviewedOn, c.EndedOn, c.Progress, c.NextStep, c.Run!.State))
                .ToList(),
            Meetings = db.ParentMeetings.Where(m => m.PupilId == p.Id && m.ReplacedAt == null && m.CalledOff == null && (m.RecordedAt == null || m.GivenOn != null))
                .Select(m => new DatedLine(m.RecordedAt == null ? DatedKind.PlannedMeeting : DatedKind.MeetingRecord, m.RecordedAt == null ? m.On : m.GivenOn!.Value, m.Where)).ToList(),
            Advice = db.Advice.Where(a => a.PupilId == p.Id && a.WithdrawnAt == null).Select(a => new DatedLine(DatedKind.Advice, a.SeenOn, a.From)).ToList(),
            Packs = db.EvidencePacks.Where(e => e.PupilId == p.Id).Select(e => new DatedLine(DatedKind.EvidencePack, e.AsOf, e.Kind)).ToList(),
        }).SingleAsync(cancellation);
        return (found.Cycles, [.. found.Meetings.Concat(found.Advice).Concat(found.Packs).OrderBy(d => d.On)]);
    }
}
