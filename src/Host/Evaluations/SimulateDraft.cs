using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Simulating;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Evaluations;

/// <summary>
/// What would change for the pupils kept here if a draft came into force. Pupils are read some at a time, once for both policies, on a connection for each
/// processor; none is named in the answer, and the room needed does not grow with their number.
/// </summary>
public sealed class SimulateDraft(PupilsOnRoll pupils, AccessScope sight, IServiceScopeFactory scopes)
{
    private const int PupilsAtOnce = 100;
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    /// <summary>Asks both policies about every pupil on roll. Changes nothing.</summary>
    /// <param name="current">The policy to compare with.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="asOf">The day asked about; what was so only later is left out.</param>
    /// <param name="authorities">Only the schools of the authorities with these DfE codes; none means every school.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<SimulationResult> RunAsync(Policy current, Policy draft, DateOnly asOf, IReadOnlyCollection<string> authorities, CancellationToken cancellation = default)
    {
        var simulation = new Simulation(current, draft);
        var (before, after) = (new StoredValues(current.Facts), new StoredValues(draft.Facts));
        var isOneCatalogue = draft.Facts.DeclaresLike(current.Facts);
        var groups = current.Facts.Facts.Where(fact => fact.Protected is not null).Select(fact => fact.Name).ToList();
        var whole = new SimulationPart();

        SimulatedPupil Simulated(PupilOnRoll pupil)
        {
            var (ladder, calendar) = (pupil.School.Ladder ?? current.Ladder, pupil.School.Calendar);
            var now = FactSelection.AsOf(current.Facts, pupil.Facts.Read(before, asOf, ladder), asOf, calendar);
            var then = isOneCatalogue ? now : FactSelection.AsOf(draft.Facts, pupil.Facts.Read(after, asOf, ladder), asOf, calendar);
            return new SimulatedPupil("", pupil.School.Urn, Groups(now, groups), now, then);
        }

        await Parallel.ForEachAsync(await pupils.SchoolsAsync(authorities, cancellation), cancellation, async (schools, stop) =>
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<AccessScope>().OpenLike(sight);
            // A few at a time: what is known of them is forgotten before it costs the memory anything.
            await foreach (var some in scope.ServiceProvider.GetRequiredService<PupilsOnRoll>().ReadAsync(schools, asOf, stop).Chunk(PupilsAtOnce))
            {
                var part = simulation.Run(some.Select(Simulated), namesPupils: false);
                lock (whole)
                    whole.Add(part);
            }
        });
        return simulation.Join([whole], suggested => FollowUp.Of(suggested)?.Role ?? Roles.Senco);
    }

    /// <summary>The characteristics that are held to monitor fairness and may never change an answer, as far as they are known.</summary>
    private static IReadOnlyDictionary<string, string> Groups(FactSet known, List<string> names) =>
        names.Count == 0 ? None : names.Where(name => known[name]?.Value.Text is not null).ToDictionary(name => name, name => known[name]!.Value.Text!, StringComparer.Ordinal);
}
