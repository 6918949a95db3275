using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Suggestions;

/// <summary>
/// Records the census code that follows from a decision about support, so that rules, register and pages see it from its day, until a newer one is
/// told. Whether there is an EHC plan is for the authority to say (Children and Families Act 2014 s.37): no decision of a school gives or takes one.
/// </summary>
public sealed class ProvisionDecided(AppDb db, RecordFacts facts)
{
    /// <summary>Adds the fact to the change being made; the caller saves.</summary>
    /// <param name="pupil">The pupil.</param>
    /// <param name="ladder">The ladder in force.</param>
    /// <param name="holding">The placements that hold after the decision.</param>
    /// <param name="from">The first day it holds.</param>
    /// <param name="cancellation">Stops waiting.</param>
    internal async Task StageAsync(Pupil pupil, Ladder ladder, IEnumerable<Placement> holding, DateOnly from, CancellationToken cancellation)
    {
        var codes = holding.Select(placement => ladder[placement.Layer]?.CensusCode).ToList();
        var told = await db.PupilFacts.Where(f => f.PupilId == pupil.Id && f.Name == SenProvision.Fact).OrderByDescending(f => f.On).ThenByDescending(f => f.Id)
            .Select(f => f.Value).FirstOrDefaultAsync(cancellation);
        if (codes.Contains(SenProvision.Plan) || told == $"\"{SenProvision.Plan}\"")
            return;
        var code = FactValue.Of(codes.Contains(SenProvision.Support) ? SenProvision.Support : SenProvision.None);
        await facts.StageAsync([new FactOfPupil(pupil.Id, new DatedFact(SenProvision.Fact, code, from, "decision recorded here"))], importId: null, cancellation);
    }
}
