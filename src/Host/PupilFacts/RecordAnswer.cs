using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>Records what a person says of one fact of a pupil, and ends the duty that asked for it.</summary>
public sealed class RecordAnswer(AppDb db, RecordFacts facts, CloseDuty duties, Actor actor, AuditLog audit, TimeProvider time)
{
    /// <summary>Checks and records. The pupil must be in sight and of the person's school.</summary>
    /// <returns>What to mend, by field; empty when recorded; <c>null</c> if there is no such pupil or fact for this person.</returns>
    public async Task<IReadOnlyDictionary<string, string>?> RunAsync(Guid pupilId, FactDefinition fact, FactInput input, CancellationToken cancellation = default)
    {
        var pupil = await db.Pupils.SingleOrDefaultAsync(p => p.Id == pupilId, cancellation);
        if (pupil is null || !actor.IsAnyIn(pupil.SchoolId, Roles.SchoolStaff) || !AskedFacts.MayBeRecorded(fact))
            return null;
        var reading = new FactReading(time.Today());
        var held = fact.IsList ? await HeldAsync(pupilId, fact, cancellation) : null;
        if (reading.Read(fact, input, held, $"recorded by {actor.Name}") is not { } said)
            return reading.Problems;
        await facts.StageAsync([new FactOfPupil(pupilId, said)], importId: null, cancellation);
        await duties.StageAsync(pupilId, AskedFacts.DutyOf(fact.Name), "known", cancellation);
        audit.Record("fact-recorded", "pupil", pupilId.ToString(), $"Recorded: {fact.Name}.", pupil.SchoolId, pupilId);
        await db.SaveChangesAsync(cancellation);
        return reading.Problems;
    }

    private async Task<FactValue?> HeldAsync(Guid pupilId, FactDefinition fact, CancellationToken cancellation) =>
        await db.PupilFacts.AsNoTracking().Where(f => f.PupilId == pupilId && f.Name == fact.Name).OrderByDescending(f => f.On).ThenByDescending(f => f.Id)
            .Select(f => f.Value).FirstOrDefaultAsync(cancellation) is { } json
            ? FactValueText.Read(fact, json)
            : null;
}
