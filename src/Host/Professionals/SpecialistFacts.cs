using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Professionals;

/// <summary>Keeps the fact <c>Specialists</c> in step with the advice received here.</summary>
public sealed class SpecialistFacts(AppDb db, PoliciesInForce policies, RecordFacts facts, Actor actor, TimeProvider time)
{
    private const string Name = "Specialists";

    /// <summary>The professions that the school's policy names, by code.</summary>
    public async Task<IReadOnlyDictionary<string, string>> RolesAsync(Guid schoolId, CancellationToken cancellation) =>
        ((await policies.ForSchoolAsync(schoolId, cancellation))?.Policy?.Facts[Name]?.Fields.FirstOrDefault(field => field.Name == "Role")?.Choices ?? [])
            .ToDictionary(choice => choice.Code, choice => char.ToUpperInvariant(choice.Meaning[0]) + choice.Meaning[1..], StringComparer.Ordinal);

    internal async Task StageAsync(Pupil pupil, Advice? given, Advice? withdrawn, CancellationToken cancellation)
    {
        pupil.ChangedAt = time.GetUtcNow().UtcDateTime;
        if ((await policies.ForSchoolAsync(pupil.SchoolId, cancellation))?.Policy?.Facts[Name] is not { } fact)
            return;
        var known = await db.PupilFacts.AsNoTracking().Where(f => f.PupilId == pupil.Id && f.Name == Name).OrderByDescending(f => f.On).ThenByDescending(f => f.Id)
            .Select(f => f.Value).FirstOrDefaultAsync(cancellation) is { } json ? FactValueText.Read(fact, json)?.List : null;
        var items = (known?.Items ?? []).Where(item => !IsOf(item, given) && !IsOf(item, withdrawn)).ToList();
        if (given is not null)
        {
            items.Add(FactValue.Of(new FactRecord(fact, new Dictionary<string, FactValue>(StringComparer.Ordinal)
            {
                ["Role"] = FactValue.Of(given.Role),
                ["InvolvedOn"] = FactValue.Of(given.SeenOn),
                ["AdviceRecorded"] = FactValue.Of(true),
            })));
        }

        var source = given?.LinkId is null ? $"advice recorded by {actor.Name}" : $"advice sent by {given.From}";
        var value = FactValue.Of(new FactList(items, known?.IsComplete ?? false));
        await facts.StageAsync([new FactOfPupil(pupil.Id, new DatedFact(Name, value, time.Today(), source))], importId: null, cancellation);
    }

    private static bool IsOf(FactValue? item, Advice? advice) =>
        advice is not null && item?.Record is { } record && record["Role"]?.Text == advice.Role && record["InvolvedOn"]?.Date == advice.SeenOn;
}
