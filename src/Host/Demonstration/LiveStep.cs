namespace SendWorkflows.Host.Demonstration;

/// <summary>Something a person did to a pupil's present cycle.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Pupil">For whom.</param>
internal sealed record LiveStep(DateOnly On, LiveStepKind Kind, InventedPupil Pupil)
{
    /// <summary>The steps that a story's present cycle has taken.</summary>
    internal static IEnumerable<LiveStep> Of(InventedPupil pupil)
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
}

/// <summary>What a person does to a cycle.</summary>
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
}
