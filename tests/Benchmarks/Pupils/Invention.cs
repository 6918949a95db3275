namespace SendWorkflows.Benchmarks.Pupils;

/// <summary>Invents pupils, each unlike the others; the same number always gives the same pupils. One fact in ten is not known.</summary>
public static class Invention
{
    private static readonly string[] Layers = ["stage-1", "stage-2", "stage-3", "stage-4"];

    public static IEnumerable<Pupil> Pupils(int count)
    {
        var random = new Random(20_261_120);
        for (var i = 0; i < count; i++)
            yield return Pupil(random);
    }

    private static Pupil Pupil(Random random) => new()
    {
        AttendancePercent = Known(random) ? random.Next(400, 1001) / 10m : null,
        PersistentAbsence = Truth(random, 5),
        AgeYears = Number(random, 4, 19),
        ReadingAgeGapMonths = Number(random, -24, 61),
        StandardisedReading = Number(random, 60, 131),
        StandardisedMaths = Number(random, 60, 131),
        PhonicsScore = Number(random, 0, 41),
        ProgressScore = Known(random) ? random.Next(-200, 201) / 100m : null,
        PrimaryNeed = Known(random) ? (Need)random.Next(8) : null,
        SenStatus = Known(random) ? (SenStatus)random.Next(3) : null,
        CurrentLayer = Known(random) ? Layers[random.Next(Layers.Length)] : null,
        Needs = Known(random) ? [.. Enumerable.Range(0, random.Next(4)).Select(_ => (Need)random.Next(8))] : null,
        AreNeedsComplete = Known(random),
        Cycles = Known(random) ? [.. Enumerable.Range(0, random.Next(7)).Select(_ => Cycle(random))] : null,
        AreCyclesComplete = Known(random),
        TermsOnSupport = Number(random, 0, 16),
        WeeksSinceReview = Number(random, 0, 30),
        Exclusions = Known(random) ? Math.Max(0, random.Next(-8, 4)) : null,
        BehaviourPoints = Number(random, 0, 60),
        ParentConcern = Truth(random, 4),
        PupilConcern = Truth(random, 6),
        TeacherConcern = Truth(random, 3),
        MedicalDiagnosis = Truth(random, 8),
        HearingLoss = Truth(random, 20),
        VisionLoss = Truth(random, 20),
        LookedAfter = Truth(random, 30),
        Eal = Truth(random, 5),
        AdmittedOn = Date(random),
        LastReviewOn = Date(random),
        SpecialistInvolved = Truth(random, 3),
        SdqTotal = Number(random, 0, 41),
    };

    private static Cycle Cycle(Random random) => new()
    {
        Reviewed = Known(random) ? random.Next(4) > 0 : null,
        Progress = Known(random) ? (Progress)random.Next(4) : null,
        Weeks = Number(random, 4, 21),
        EndedOn = Date(random),
        SpecialistInvolved = Truth(random, 4),
    };

    private static bool Known(Random random) => random.Next(10) > 0;

    private static int? Number(Random random, int from, int below) => Known(random) ? random.Next(from, below) : null;

    private static bool? Truth(Random random, int oneIn) => Known(random) ? random.Next(oneIn) == 0 : null;

    private static DateOnly? Date(Random random) => Known(random) ? new DateOnly(2024, 9, 1).AddDays(random.Next(800)) : null;
}
