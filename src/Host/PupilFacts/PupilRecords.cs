using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Reviews;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>The records kept here about one pupil that say something rules ask about.</summary>
/// <param name="Pupil">The pupil.</param>
public sealed record PupilRecords(Pupil Pupil)
{
    /// <summary>Placements that had begun, by first day.</summary>
    public List<Placement> Placements { get; } = [];

    /// <summary>Cycles that had begun, in their order.</summary>
    public List<Cycle> Cycles { get; } = [];

    /// <summary>Interventions the pupil had joined, with what was delivered, by first day.</summary>
    public List<ProvisionLine> Provision { get; } = [];

    /// <summary>Reviews held, by cycle.</summary>
    public Dictionary<Guid, Review> Reviews { get; } = [];
}
