using SendWorkflows.Benchmarks.Pupils;
using SendWorkflows.Engine.Rules;

namespace SendWorkflows.Benchmarks.HandWritten;

/// <summary>The 30 rules as a programmer would write them over objects, in the order of their names: what is not known is <c>null</c>, and <c>bool?</c> is Kleene's logic.</summary>
public static partial class ObjectRules
{
    public static void Outcomes(Pupil pupil, Span<Outcome> outcomes)
    {
        outcomes[0] = Of(pupil.ParentConcern | pupil.PupilConcern | pupil.TeacherConcern);
        outcomes[1] = Of(pupil.PrimaryNeed is { } need ? need is Need.SLCN or Need.ASD : null);
        outcomes[2] = Of(AtLeast(pupil.SdqTotal, 17) & AtLeast(pupil.BehaviourPoints, 20));
        outcomes[3] = Of(pupil.HearingLoss | Holds(pupil, Need.HI));
        outcomes[4] = Of(pupil.Eal & AtLeast(pupil.ReadingAgeGapMonths, 18) & Below(pupil.StandardisedMaths, 90));
        outcomes[5] = Of(pupil.CurrentLayer is { } layer && layer != "stage-2" ? false : (pupil.CurrentLayer is null ? null : true) & AtLeast(Reviewed(pupil), 3));
        outcomes[6] = Of(AtLeast(Limited(pupil), 2));
        outcomes[7] = Of(AnyLong(pupil));
        outcomes[8] = Of(AtLeast(pupil.TermsOnSupport, 6) & (AtLeast(pupil.ReadingAgeGapMonths, 12) | Below(pupil.StandardisedMaths, 85)));
        outcomes[9] = Of(pupil.LookedAfter & pupil.PersistentAbsence);
        outcomes[10] = Of(Below(pupil.AttendancePercent, 90m));
        outcomes[11] = Of(AtLeast(Poor(pupil), 2) & !AtLeast(Reviewed(pupil), 6));
        outcomes[12] = Of((AtLeast(Reviewed(pupil), 3) & pupil.SpecialistInvolved)
            | (pupil.ReadingAgeGapMonths is { } gap && pupil.TermsOnSupport is { } terms ? gap + terms >= 48 : null)
            | Before(pupil.LastReviewOn, new DateOnly(2026, 1, 1)));
        outcomes[13] = Of(!Before(pupil.AdmittedOn, new DateOnly(2026, 9, 1)) & !Is(pupil.SenStatus, SenStatus.N));
        outcomes[14] = Of(Is(pupil.SenStatus, SenStatus.K) & !AnyCycle(pupil));
        outcomes[15] = Of(AnyWithoutProgress(pupil));
        outcomes[16] = Of(Is(pupil.SenStatus, SenStatus.N) & (Below(pupil.StandardisedReading, 85) | Below(pupil.StandardisedMaths, 85)));
        outcomes[17] = Of(pupil.ParentConcern);
        outcomes[18] = Of(AtLeast(pupil.AgeYears, 6) & Below(pupil.AgeYears, 8) & Below(pupil.PhonicsScore, 32));
        outcomes[19] = Of(Below(pupil.ProgressScore, -0.5m));
        outcomes[20] = Of(Below(pupil.StandardisedReading, 85) & Below(pupil.StandardisedMaths, 85));
        outcomes[21] = Of(AtLeast(pupil.ReadingAgeGapMonths, 24));
        outcomes[22] = Of(AtLeast(pupil.WeeksSinceReview, 15) & !Is(pupil.SenStatus, SenStatus.N));
        outcomes[23] = Of(pupil.Needs is not { } needs ? null : needs.Length >= 3 ? true : pupil.AreNeedsComplete ? false : null);
        outcomes[24] = Of((pupil.AttendancePercent is { } percent ? percent <= 50m : null) & !pupil.MedicalDiagnosis);
        outcomes[25] = Of(AtLeast(Reviewed(pupil), 2) & !pupil.SpecialistInvolved & (AtLeast(pupil.ReadingAgeGapMonths, 18) | Below(pupil.StandardisedMaths, 80)));
        outcomes[26] = Of(AnyWithoutEffect(pupil));
        outcomes[27] = Of(TwoCycles(pupil) & AllGood(pupil) & !Below(pupil.AttendancePercent, 95m));
        outcomes[28] = Of(AtLeast(pupil.Exclusions, 1) | AtLeast(pupil.BehaviourPoints, 40));
        outcomes[29] = Of(pupil.VisionLoss | Holds(pupil, Need.VI));
    }

    private static Outcome Of(bool? holds) => holds is { } known ? known ? Outcome.Met : Outcome.NotMet : Outcome.Unknown;

    private static bool? AtLeast(int? number, int least) => number is { } known ? known >= least : null;

    private static bool? Below(int? number, int bound) => number is { } known ? known < bound : null;

    private static bool? Below(decimal? number, decimal bound) => number is { } known ? known < bound : null;

    private static bool? Before(DateOnly? date, DateOnly bound) => date is { } known ? known < bound : null;

    private static bool? Is(SenStatus? status, SenStatus other) => status is { } known ? known == other : null;
}
