using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Passports;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Reports;

/// <summary>Everything a pupil's page shows.</summary>
public sealed record PupilView
{
    /// <summary>The pupil.</summary>
    public required Pupil Pupil { get; init; }

    /// <summary>The class, if known.</summary>
    public string? ClassName { get; init; }

    /// <summary>The school.</summary>
    public required string SchoolName { get; init; }

    /// <summary>Every placement, the oldest first.</summary>
    public IReadOnlyList<Placement> Placements { get; init; } = [];

    /// <summary>Every decision, the newest first.</summary>
    public IReadOnlyList<DecisionLine> Decisions { get; init; } = [];

    /// <summary>Every fact, the newest of each name first.</summary>
    public IReadOnlyList<PupilFact> Facts { get; init; } = [];

    /// <summary>Every cycle, the oldest first.</summary>
    public IReadOnlyList<CycleLine> Cycles { get; init; } = [];

    /// <summary>Open duties, the most urgent first.</summary>
    public IReadOnlyList<DutyLine> Duties { get; init; } = [];

    /// <summary>Open suggestions, the most urgent first.</summary>
    public IReadOnlyList<SuggestionLine> Suggestions { get; init; } = [];

    /// <summary>Requests for an EHC needs assessment, the newest first.</summary>
    public IReadOnlyList<RequestLine> Requests { get; init; } = [];

    /// <summary>Open runs, the newest first, whoever may see them.</summary>
    public IReadOnlyList<OpenRun> Runs { get; init; } = [];

    /// <summary>Meetings still planned and documents with a date, the oldest first.</summary>
    public IReadOnlyList<DatedLine> Dated { get; init; } = [];

    /// <summary>The newest passport, if one is written.</summary>
    public Passport? Passport { get; init; }

    /// <summary>The ladder in force at the school, if one is.</summary>
    public Ladder? Ladder { get; init; }

    /// <summary>What the facts mean, if a policy is in force.</summary>
    public FactCatalogue? Catalogue { get; init; }

    /// <summary>The school's calendar, if it is known.</summary>
    public SchoolCalendar? Calendar { get; init; }

    /// <summary>The layer a placement names, if the ladder in force has it.</summary>
    public Layer? LayerOf(Placement placement) => placement.Ladder == Ladder?.Id ? Ladder[placement.Layer] : null;

    /// <summary>The newest value of a fact as JSON, or <c>null</c>.</summary>
    public string? Newest(string name) => Facts.FirstOrDefault(f => f.Name == name)?.Value;
}

/// <summary>A decision with the name of the person who took it.</summary>
public sealed record DecisionLine(Guid Id, string Kind, string Reason, string Note, string By, DateTime At, Guid? SuggestionId);

/// <summary>A cycle with how its run stands.</summary>
public sealed record CycleLine(
    Guid Id,
    int Number,
    string? Area,
    DateOnly StartedOn,
    DateOnly? PlannedOn,
    DateOnly? ReviewBy,
    DateOnly? ReviewedOn,
    DateOnly? EndedOn,
    string? Progress,
    string? NextStep,
    string? State);

/// <summary>A request for an EHC needs assessment.</summary>
public sealed record RequestLine(Guid Id, string RequestedBy, DateOnly MadeOn, DateOnly? ReceivedOn);

/// <summary>What a dated record is.</summary>
public enum DatedKind
{
    /// <summary>A meeting with the parents that is not recorded yet.</summary>
    PlannedMeeting,

    /// <summary>The record of a meeting, given to the parents.</summary>
    MeetingRecord,

    /// <summary>A specialist's advice.</summary>
    Advice,

    /// <summary>An evidence pack.</summary>
    EvidencePack,
}

/// <summary>A meeting still planned, or a document.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="On">The day it is planned for, or that it bears.</param>
/// <param name="Words">Where the meeting is, whom the advice is from, or the pack's kind.</param>
public sealed record DatedLine(DatedKind Kind, DateOnly On, string Words);
