using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Suggestions;

/// <summary>Records as a fact that the school considers a request, so that the rules on the evidence for one can answer. The caller saves.</summary>
public sealed class ConsideredRequest(RecordFacts facts, TimeProvider time)
{
    private const string Fact = "ConsideringEhcRequest";

    internal Task StageAsync(Pupil pupil, CancellationToken cancellation) =>
        facts.StageAsync([new FactOfPupil(pupil.Id, new DatedFact(Fact, FactValue.Of(true), time.Today(), "the decision to consider a request"))], importId: null, cancellation);
}
