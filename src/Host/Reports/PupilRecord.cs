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
        // What stands now comes in one query, as it is little: a few placements and what is open.
        var found = await db.Pupils.AsNoTracking().AsSingleQuery().Where(p => p.Id == pupilId)
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
        var (cycles, decisions) = await OverTimeAsync(pupilId, cancellation);
        return new PupilView
        {
            Pupil = found.Pupil,
            ClassName = found.Class?.Name,
            SchoolName = found.School.Name,
            Placements = found.Placements,
            Requests = found.Requests,
            Runs = found.Runs,
            Decisions = decisions,
            Facts = await db.PupilFacts.AsNoTracking().Where(f => f.PupilId == pupilId)
                .OrderByDescending(f => f.On).ThenByDescending(f => f.Id).ToListAsync(cancellation),
            Cycles = cycles,
            Duties = [.. (await OpenDuties.Where(db, d => d.PupilId == pupilId).ToListAsync(cancellation)).MostUrgentFirst()],
            Suggestions = found.Suggestions,
            Dated = await DatedAsync(pupilId, cancellation),
            Passport = found.Passport,
            Ladder = policy?.Ladder,
            Catalogue = policy?.Policy?.Facts,
            Calendar = found.Dates is { } dates ? calendars.Read(dates).Calendar : null,
        };
    }

    // Two lists of short rows that grow by a few a year: side by side they cost less than a query each.
    private async Task<(List<CycleLine> Cycles, List<DecisionLine> Decisions)> OverTimeAsync(Guid pupilId, CancellationToken cancellation)
    {
        var found = await db.Pupils.AsNoTracking().AsSingleQuery().Where(p => p.Id == pupilId).Select(p => new
        {
            Cycles = db.Cycles.Where(c => c.PupilId == p.Id).OrderBy(c => c.Number)
                .Select(c => new CycleLine(c.Id, c.Number, c.Area, c.StartedOn, c.PlannedOn, c.ReviewBy, c.ReviewedOn, c.EndedOn, c.Progress, c.NextStep, c.Run!.State)).ToList(),
            Decisions = db.Decisions.Where(d => d.PupilId == p.Id).OrderByDescending(d => d.At)
                .Select(d => new DecisionLine(d.Id, d.Kind, d.Reason, d.Note, db.Users.Where(u => u.Id == d.UserId).Select(u => u.DisplayName).First(), d.At, d.SuggestionId)).ToList(),
        }).SingleAsync(cancellation);
        return (found.Cycles, found.Decisions);
    }

    // What gathers over the years, one kind after the other in one query: side by side it would come back multiplied.
    private async Task<IReadOnlyList<DatedLine>> DatedAsync(Guid pupilId, CancellationToken cancellation)
    {
        var meetings = db.ParentMeetings.Where(m => m.PupilId == pupilId && m.ReplacedAt == null && m.CalledOff == null && (m.RecordedAt == null || m.GivenOn != null))
            .Select(m => new { Kind = m.RecordedAt == null ? (int)DatedKind.PlannedMeeting : (int)DatedKind.MeetingRecord, On = m.RecordedAt == null ? m.On : m.GivenOn!.Value, Text = m.Where });
        var advice = db.Advice.Where(a => a.PupilId == pupilId && a.WithdrawnAt == null).Select(a => new { Kind = (int)DatedKind.Advice, On = a.SeenOn, Text = a.From });
        var packs = db.EvidencePacks.Where(e => e.PupilId == pupilId).Select(e => new { Kind = (int)DatedKind.EvidencePack, On = e.AsOf, Text = e.Kind });
        return [.. (await meetings.Concat(advice).Concat(packs).ToListAsync(cancellation)).OrderBy(d => d.On).Select(d => new DatedLine((DatedKind)d.Kind, d.On, d.Text))];
    }
}
