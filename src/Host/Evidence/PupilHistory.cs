using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.Meetings;
using SendWorkflows.Host.Passports;
using SendWorkflows.Host.Plans;
using SendWorkflows.Host.Professionals;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Requests;
using SendWorkflows.Host.Reviews;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Evidence;

/// <summary>Everything recorded about a pupil that a pack can show.</summary>
/// <param name="Pupil">The pupil, with school and class.</param>
public sealed record PupilHistory(Pupil Pupil)
{
    /// <summary>The day asked about.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>What the facts mean; <c>null</c> if no policy is in force.</summary>
    public FactCatalogue? Catalogue { get; init; }

    /// <summary>The ladder in force at the school.</summary>
    public Ladder? Ladder { get; init; }

    /// <summary>Facts, the newest of each name first.</summary>
    public IReadOnlyList<PupilFact> Facts { get; init; } = [];

    /// <summary>Placements, the oldest first.</summary>
    public IReadOnlyList<Placement> Placements { get; init; } = [];

    /// <summary>Decisions with the names of those who took them, the oldest first.</summary>
    public IReadOnlyList<(Decision Decision, string By)> Decisions { get; init; } = [];

    /// <summary>Cycles, the oldest first.</summary>
    public IReadOnlyList<Cycle> Cycles { get; init; } = [];

    /// <summary>Plans with their targets, by cycle.</summary>
    public IReadOnlyDictionary<Guid, Plan> Plans { get; init; } = new Dictionary<Guid, Plan>();

    /// <summary>Reviews, by cycle.</summary>
    public IReadOnlyDictionary<Guid, Review> Reviews { get; init; } = new Dictionary<Guid, Review>();

    /// <summary>Interventions with what was delivered, the oldest first.</summary>
    public IReadOnlyList<ProvisionLine> Provision { get; init; } = [];

    /// <summary>Sessions held with the pupil in the group, the oldest first.</summary>
    public IReadOnlyList<SessionPupil> Sessions { get; init; } = [];

    /// <summary>Requests for an EHC needs assessment, the oldest first.</summary>
    public IReadOnlyList<AssessmentRequest> Requests { get; init; } = [];

    /// <summary>Runs of workflows, the oldest first.</summary>
    public IReadOnlyList<WorkflowRun> Runs { get; init; } = [];

    /// <summary>What people recorded at the steps of those runs, the oldest first.</summary>
    public IReadOnlyList<RecordedStep> Steps { get; init; } = [];

    /// <summary>Meetings with the parents, planned, held, called off and corrected, the oldest first.</summary>
    public IReadOnlyList<MeetingLine> Meetings { get; init; } = [];

    /// <summary>What parents wrote by a link, the oldest first.</summary>
    public IReadOnlyList<ParentView> ParentViews { get; init; } = [];

    /// <summary>Passports, the oldest first.</summary>
    public IReadOnlyList<PassportLine> Passports { get; init; } = [];

    /// <summary>Specialists' advice that stands, the oldest first.</summary>
    public IReadOnlyList<Advice> Advice { get; init; } = [];

    /// <summary>Suggestions that stand to gather evidence.</summary>
    public IReadOnlyList<Suggestion> LookedFor { get; init; } = [];

    /// <summary>Runs of the process for a concern.</summary>
    public IEnumerable<WorkflowRun> Concerns => Runs.Where(run => run.Workflow == ConcernWorkflow.Id);

    /// <summary>The newest value of a fact.</summary>
    public PupilFact? Newest(string name) => Facts.FirstOrDefault(f => f.Name == name);

    /// <summary>The name of a layer, or its id where the ladder in force does not know it.</summary>
    public string LayerName(Placement placement) => (placement.Ladder == Ladder?.Id ? Ladder[placement.Layer]?.Name : null) ?? placement.Layer;
}
