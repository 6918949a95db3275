using SendWorkflows.Benchmarks.Pupils;

namespace SendWorkflows.Benchmarks.HandWritten;

/// <summary>
/// The pupils as numbers in columns, by hand. A number, word or date that is not known is <see cref="Unknown"/>; a truth is 0 for no, 3 for yes and
/// 2 for not known, so that <c>&amp;</c> and <c>|</c> are Kleene's logic.
/// </summary>
public sealed class PupilColumns
{
    public const int Unknown = int.MinValue;

    public PupilColumns(IReadOnlyList<Pupil> pupils)
    {
        Count = pupils.Count;
        int[] Numbers(Func<Pupil, int?> of) => [.. pupils.Select(pupil => of(pupil) ?? Unknown)];
        byte[] Truths(Func<Pupil, bool?> of) => [.. pupils.Select(pupil => Code(of(pupil)))];
        AttendanceTenths = Numbers(pupil => (int?)(pupil.AttendancePercent * 10));
        PersistentAbsence = Truths(pupil => pupil.PersistentAbsence);
        AgeYears = Numbers(pupil => pupil.AgeYears);
        ReadingAgeGapMonths = Numbers(pupil => pupil.ReadingAgeGapMonths);
        StandardisedReading = Numbers(pupil => pupil.StandardisedReading);
        StandardisedMaths = Numbers(pupil => pupil.StandardisedMaths);
        PhonicsScore = Numbers(pupil => pupil.PhonicsScore);
        ProgressHundredths = Numbers(pupil => (int?)(pupil.ProgressScore * 100));
        PrimaryNeed = Numbers(pupil => (int?)pupil.PrimaryNeed);
        SenStatus = Numbers(pupil => (int?)pupil.SenStatus);
        Stage = Numbers(pupil => pupil.CurrentLayer is { } layer ? layer[^1] - '0' : null);
        TermsOnSupport = Numbers(pupil => pupil.TermsOnSupport);
        WeeksSinceReview = Numbers(pupil => pupil.WeeksSinceReview);
        Exclusions = Numbers(pupil => pupil.Exclusions);
        BehaviourPoints = Numbers(pupil => pupil.BehaviourPoints);
        ParentConcern = Truths(pupil => pupil.ParentConcern);
        PupilConcern = Truths(pupil => pupil.PupilConcern);
        TeacherConcern = Truths(pupil => pupil.TeacherConcern);
        MedicalDiagnosis = Truths(pupil => pupil.MedicalDiagnosis);
        HearingLoss = Truths(pupil => pupil.HearingLoss);
        VisionLoss = Truths(pupil => pupil.VisionLoss);
        LookedAfter = Truths(pupil => pupil.LookedAfter);
        Eal = Truths(pupil => pupil.Eal);
        AdmittedOn = Numbers(pupil => pupil.AdmittedOn?.DayNumber);
        LastReviewOn = Numbers(pupil => pupil.LastReviewOn?.DayNumber);
        SpecialistInvolved = Truths(pupil => pupil.SpecialistInvolved);
        SdqTotal = Numbers(pupil => pupil.SdqTotal);
        NeedsKnown = [.. pupils.Select(pupil => pupil.Needs is not null)];
        NeedsComplete = [.. pupils.Select(pupil => pupil.Needs is not null && pupil.AreNeedsComplete)];
        NeedsFrom = Starts(pupils, pupil => pupil.Needs?.Length ?? 0);
        Needs = [.. pupils.SelectMany(pupil => pupil.Needs ?? []).Select(need => (byte)need)];
        CyclesKnown = [.. pupils.Select(pupil => pupil.Cycles is not null)];
        CyclesComplete = [.. pupils.Select(pupil => pupil.Cycles is not null && pupil.AreCyclesComplete)];
        CyclesFrom = Starts(pupils, pupil => pupil.Cycles?.Length ?? 0);
        var cycles = pupils.SelectMany(pupil => pupil.Cycles ?? []).ToList();
        CycleReviewed = [.. cycles.Select(cycle => Code(cycle.Reviewed))];
        CycleProgress = [.. cycles.Select(cycle => (int?)cycle.Progress ?? Unknown)];
        CycleWeeks = [.. cycles.Select(cycle => cycle.Weeks ?? Unknown)];
        CycleSpecialist = [.. cycles.Select(cycle => Code(cycle.SpecialistInvolved))];
    }

    public int Count { get; }

    internal readonly int[] AttendanceTenths, AgeYears, ReadingAgeGapMonths, StandardisedReading, StandardisedMaths, PhonicsScore, ProgressHundredths,
        PrimaryNeed, SenStatus, Stage, TermsOnSupport, WeeksSinceReview, Exclusions, BehaviourPoints, AdmittedOn, LastReviewOn, SdqTotal;

    internal readonly byte[] PersistentAbsence, ParentConcern, PupilConcern, TeacherConcern, MedicalDiagnosis, HearingLoss, VisionLoss, LookedAfter, Eal,
        SpecialistInvolved, Needs, CycleReviewed, CycleSpecialist;

    internal readonly bool[] NeedsKnown, NeedsComplete, CyclesKnown, CyclesComplete;

    internal readonly int[] NeedsFrom, CyclesFrom, CycleProgress, CycleWeeks;

    private static byte Code(bool? truth) => truth switch { true => 3, false => 0, _ => 2 };

    private static int[] Starts(IReadOnlyList<Pupil> pupils, Func<Pupil, int> length)
    {
        var starts = new int[pupils.Count + 1];
        for (var i = 0; i < pupils.Count; i++)
            starts[i + 1] = starts[i] + length(pupils[i]);
        return starts;
    }
}
