namespace SendWorkflows.Host.Demonstration;

/// <summary>Something a person did for a pupil this autumn.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Pupil">For whom.</param>
internal sealed record LiveStep(DateOnly On, LiveStepKind Kind, InventedPupil Pupil)
{
    /// <summary>The steps that a story has taken this autumn.</summary>
    internal static IEnumerable<LiveStep> Of(InventedPupil pupil) => [.. OfCycle(pupil), .. OfConcern(pupil), .. WithOthers(pupil)];

    private static IEnumerable<LiveStep> OfCycle(InventedPupil pupil)
    {
        if (pupil.Story.Live is not { } live)
            yield break;
        yield return new(pupil.Day(live.Started), LiveStepKind.Start, pupil);
        if (live.Assessed is { } assessed)
            yield return new(pupil.Day(assessed), LiveStepKind.Assess, pupil);
        if (live.Requested is { } requested)
            yield return new(pupil.Day(requested), LiveStepKind.RecordRequest, pupil);
        if (live.Planned is not { } planned)
            yield break;
        yield return new(pupil.Day(planned), LiveStepKind.Plan, pupil);
        yield return new(pupil.Day(planned), LiveStepKind.TellParents, pupil);
    }

    private static IEnumerable<LiveStep> OfConcern(InventedPupil pupil)
    {
        if (pupil.Story.Concern is not { } concern)
            yield break;
        yield return new(pupil.Day(concern.Raised), LiveStepKind.RaiseConcern, pupil);
        if (concern.Tried is { } tried)
            yield return new(pupil.Day(tried), LiveStepKind.TryStrategy, pupil);
        if (concern.Sheet is { } sheet)
            yield return new(sheet, LiveStepKind.WriteConcernSheet, pupil);
    }

    private static IEnumerable<LiveStep> WithOthers(InventedPupil pupil)
    {
        if (pupil.Story.SpecialistAsked is { } specialist)
            yield return new(pupil.Day(specialist), LiveStepKind.AskSpecialist, pupil);
        if (pupil.Story.Meeting is not { } meeting)
            yield break;
        yield return new(pupil.Day(meeting.Asked), LiveStepKind.AskParents, pupil);
        if (meeting.Written is { } written)
            yield return new(pupil.Day(written), LiveStepKind.ParentWrites, pupil);
    }
}

/// <summary>What a person does.</summary>
internal enum LiveStepKind
{
    /// <summary>The SENCo begins it.</summary>
    Start,

    /// <summary>The class teacher records the assessment.</summary>
    Assess,

    /// <summary>The class teacher writes the plan.</summary>
    Plan,

    /// <summary>The SENCo records that the parents were told.</summary>
    TellParents,

    /// <summary>The SENCo records that the parents have asked the authority for an assessment.</summary>
    RecordRequest,

    /// <summary>The class teacher records a worry.</summary>
    RaiseConcern,

    /// <summary>The class teacher records what was tried.</summary>
    TryStrategy,

    /// <summary>The class teacher talks with the parents and writes the concern sheet.</summary>
    WriteConcernSheet,

    /// <summary>The SENCo shares the record with a specialist.</summary>
    AskSpecialist,

    /// <summary>The class teacher plans a meeting with the parents.</summary>
    AskParents,

    /// <summary>A parent says by the link what they think.</summary>
    ParentWrites,
}
