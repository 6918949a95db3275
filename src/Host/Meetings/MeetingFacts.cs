using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Meetings;

/// <summary>Keeps the fact <c>ParentMeetings</c>, which rules count, in step with the meetings recorded here, so that nobody types a meeting twice.</summary>
public sealed class MeetingFacts(AppDb db, PoliciesInForce policies, RecordFacts facts, Actor actor, TimeProvider time)
{
    private const string Name = "ParentMeetings";

    /// <summary>Adds to the change being made what is known of meetings from today: with the one held, without the one it replaces.</summary>
    internal async Task StageAsync(Pupil pupil, ParentMeeting? held, ParentMeeting? replaced, CancellationToken cancellation)
    {
        pupil.ChangedAt = time.GetUtcNow().UtcDateTime;
        if ((await policies.ForSchoolAsync(pupil.SchoolId, cancellation))?.Policy?.Facts[Name] is not { } fact)
            return;
        var known = await db.PupilFacts.AsNoTracking().Where(f => f.PupilId == pupil.Id && f.Name == Name).OrderByDescending(f => f.On).ThenByDescending(f => f.Id)
            .Select(f => f.Value).FirstOrDefaultAsync(cancellation) is { } json ? FactValueText.Read(fact, json)?.List : null;
        // What is known of a day is known once, however often it is recorded; a list that was not whole stays so.
        var items = (known?.Items ?? []).Where(item => !IsOf(item, held?.On) && !IsOf(item, replaced?.On)).ToList();
        if (held is not null)
        {
            items.Add(FactValue.Of(new FactRecord(fact, new Dictionary<string, FactValue>(StringComparer.Ordinal)
            {
                ["HeldOn"] = FactValue.Of(held.On),
                ["RecordGiven"] = FactValue.Of(held.GivenOn is not null),
            })));
        }

        var value = FactValue.Of(new FactList(items, known?.IsComplete ?? false));
        await facts.StageAsync([new FactOfPupil(pupil.Id, new DatedFact(Name, value, time.Today(), $"meeting recorded by {actor.Name}"))], importId: null, cancellation);
    }

    private static bool IsOf(FactValue? item, DateOnly? day) => day is not null && item?.Record?["HeldOn"]?.Date == day;
}
