using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Requests;

/// <summary>A request for an education, health and care needs assessment (CFA s.36(1)). Recorded as an event of its own, gated by nothing.</summary>
public sealed class AssessmentRequest : IBelongsToPupil
{
    /// <summary>The request's id.</summary>
    public Guid Id { get; init; }

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The pupil.</summary>
    public Pupil Pupil { get; init; } = null!;

    /// <summary>Who asked: <c>parent</c>, <c>young-person</c> or <c>school</c>.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>The name of the person who asked, as they gave it.</summary>
    public required string RequesterName { get; init; }

    /// <summary>The day the request was made or sent.</summary>
    public DateOnly MadeOn { get; init; }

    /// <summary>The day the authority received it, which starts its clock (Regs 5(1)); <c>null</c> until known.</summary>
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>The authority it was made to: where the pupil lives.</summary>
    public required string AuthorityCode { get; init; }

    /// <summary>What the person said, in their words.</summary>
    public string Words { get; init; } = "";

    /// <summary>Who recorded it; <c>null</c> where the person who asked did so themselves by a link.</summary>
    public Guid? RecordedByUserId { get; init; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>The run that carries its dates.</summary>
    public Guid? RunId { get; set; }
}
