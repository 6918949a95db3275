namespace SendWorkflows.Benchmarks.Pupils;

/// <summary>An invented pupil as a programmer would write the class by hand: what is not known is <c>null</c>.</summary>
public sealed class Pupil
{
    public decimal? AttendancePercent { get; init; }

    public bool? PersistentAbsence { get; init; }

    public int? AgeYears { get; init; }

    public int? ReadingAgeGapMonths { get; init; }

    public int? StandardisedReading { get; init; }

    public int? StandardisedMaths { get; init; }

    public int? PhonicsScore { get; init; }

    public decimal? ProgressScore { get; init; }

    public Need? PrimaryNeed { get; init; }

    public SenStatus? SenStatus { get; init; }

    public string? CurrentLayer { get; init; }

    public Need[]? Needs { get; init; }

    /// <summary>Whether <see cref="Needs"/> holds all of them.</summary>
    public bool AreNeedsComplete { get; init; }

    public Cycle[]? Cycles { get; init; }

    /// <summary>Whether <see cref="Cycles"/> holds all of them.</summary>
    public bool AreCyclesComplete { get; init; }

    public int? TermsOnSupport { get; init; }

    public int? WeeksSinceReview { get; init; }

    public int? Exclusions { get; init; }

    public int? BehaviourPoints { get; init; }

    public bool? ParentConcern { get; init; }

    public bool? PupilConcern { get; init; }

    public bool? TeacherConcern { get; init; }

    public bool? MedicalDiagnosis { get; init; }

    public bool? HearingLoss { get; init; }

    public bool? VisionLoss { get; init; }

    public bool? LookedAfter { get; init; }

    public bool? Eal { get; init; }

    public DateOnly? AdmittedOn { get; init; }

    public DateOnly? LastReviewOn { get; init; }

    public bool? SpecialistInvolved { get; init; }

    public int? SdqTotal { get; init; }
}
