using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Simulating;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Evaluations;

/// <summary>
/// What would change for the pupils kept here if a draft came into force. Pupils are read some at a time, once for both policies, and none is named in the
/// answer; the room needed does not grow with their number.
/// </summary>
public sealed class SimulateDraft(AppDb db, FactsOfPupils facts, SchoolCalendars calendars, PoliciesInForce policies)
{
    private const int PupilsAtOnce = 500;

    /// <summary>Asks both policies about every pupil on roll. Changes nothing.</summary>
    /// <param name="current">The policy to compare with.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="asOf">The day asked about; what was so only later is left out.</param>
    /// <param name="authorities">Only the schools of the authorities with these DfE codes; none means every school.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<SimulationResult> RunAsync(Policy current, Policy draft, DateOnly asOf, IReadOnlyCollection<string> authorities, CancellationToken cancellation = default)
    {
        var simulation = new Simulation(current, draft);
        var before = new StoredValues(current.Facts);
        var after = new StoredValues(draft.Facts);
        var whole = new SimulationPart();
        foreach (var school in await db.Schools.AsNoTracking().Where(s => authorities.Count == 0 || authorities.Contains(s.AuthorityCode)).OrderBy(s => s.Urn).ToListAsync(cancellation))
        {
            var calendar = await calendars.OfAsync(school.Id, cancellation);
            // Pupils are placed on the ladder of the school's own policy, whichever two are compared.
            var ladder = (await policies.ForSchoolAsync(school.Id, cancellation))?.Ladder ?? current.Ladder;
            foreach (var some in (await db.Pupils.Where(p => p.SchoolId == school.Id && p.LeftOn == null).Select(p => p.Id).ToListAsync(cancellation)).Chunk(PupilsAtOnce))
            {
                var stored = await facts.StoredAsync(some, asOf, cancellation);
                whole.Add(simulation.Run(
                    stored.Values.Select(of =>
                    {
                        var now = FactSelection.AsOf(current.Facts, of.Read(before, asOf, ladder), asOf, calendar);
                        return new SimulatedPupil("", school.Urn, Groups(now), now, FactSelection.AsOf(draft.Facts, of.Read(after, asOf, ladder), asOf, calendar));
                    }),
                    namesPupils: false));
            }
        }

        return simulation.Join([whole], suggested => FollowUp.Of(suggested)?.Role ?? Roles.Senco);
    }

    /// <summary>The characteristics that are held to monitor fairness and may never change an answer, as far as they are known.</summary>
    private static Dictionary<string, string> Groups(FactSet known) => known.Catalogue.Facts
        .Where(fact => fact.Protected is not null && known[fact.Name]?.Value.Text is not null)
        .ToDictionary(fact => fact.Name, fact => known[fact.Name]!.Value.Text!, StringComparer.Ordinal);
}
