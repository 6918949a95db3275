using System.Runtime.CompilerServices;
using SendWorkflows.Benchmarks.Pupils;

namespace SendWorkflows.Benchmarks.HandWritten;

/// <summary>The 30 rules by hand over columns, without a branch where none is needed: the practical limit. Codes as in <see cref="PupilColumns"/>.</summary>
public static partial class ColumnRules
{
    private static readonly int September = new DateOnly(2026, 9, 1).DayNumber;
    private static readonly int January = new DateOnly(2026, 1, 1).DayNumber;

    /// <summary>The codes of one pupil's 30 rules, in the order of their names.</summary>
    public static void Codes(PupilColumns all, int i, Span<byte> codes)
    {
        var gap = all.ReadingAgeGapMonths[i];
        var maths = all.StandardisedMaths[i];
        var reading = all.StandardisedReading[i];
        var status = all.SenStatus[i];
        var notN = Not(Is(status, (int)SenStatus.N));
        var attendance = all.AttendanceTenths[i];
        var points = all.BehaviourPoints[i];
        var reviewed = Reviewed(all, i);
        codes[0] = (byte)(all.ParentConcern[i] | all.PupilConcern[i] | all.TeacherConcern[i]);
        codes[1] = (byte)(Is(all.PrimaryNeed[i], (int)Need.SLCN) | Is(all.PrimaryNeed[i], (int)Need.ASD));
        codes[2] = (byte)(AtLeast(all.SdqTotal[i], 17) & AtLeast(points, 20));
        codes[3] = (byte)(all.HearingLoss[i] | Holds(all, i, (int)Need.HI));
        codes[4] = (byte)(all.Eal[i] & AtLeast(gap, 18) & Below(maths, 90));
        codes[5] = (byte)(Is(all.Stage[i], 2) & AtLeast(reviewed, 3));
        codes[6] = AtLeast(Limited(all, i), 2);
        codes[7] = AnyLong(all, i);
        codes[8] = (byte)(AtLeast(all.TermsOnSupport[i], 6) & (AtLeast(gap, 12) | Below(maths, 85)));
        codes[9] = (byte)(all.LookedAfter[i] & all.PersistentAbsence[i]);
        codes[10] = Below(attendance, 900);
        codes[11] = (byte)(AtLeast(Poor(all, i), 2) & Not(AtLeast(reviewed, 6)));
        codes[12] = (byte)((AtLeast(reviewed, 3) & all.SpecialistInvolved[i]) | AtLeast(Sum(gap, all.TermsOnSupport[i]), 48) | Below(all.LastReviewOn[i], January));
        codes[13] = (byte)(AtLeast(all.AdmittedOn[i], September) & notN);
        codes[14] = (byte)(Is(status, (int)SenStatus.K) & Not(CyclesAtLeast(all, i, 1)));
        codes[15] = AnyWithoutProgress(all, i);
        codes[16] = (byte)(Is(status, (int)SenStatus.N) & (Below(reading, 85) | Below(maths, 85)));
        codes[17] = all.ParentConcern[i];
        codes[18] = (byte)(AtLeast(all.AgeYears[i], 6) & Below(all.AgeYears[i], 8) & Below(all.PhonicsScore[i], 32));
        codes[19] = Below(all.ProgressHundredths[i], -50);
        codes[20] = (byte)(Below(reading, 85) & Below(maths, 85));
        codes[21] = AtLeast(gap, 24);
        codes[22] = (byte)(AtLeast(all.WeeksSinceReview[i], 15) & notN);
        codes[23] = NeedsAtLeast(all, i, 3);
        codes[24] = (byte)(Below(attendance, 501) & Not(all.MedicalDiagnosis[i]));
        codes[25] = (byte)(AtLeast(reviewed, 2) & Not(all.SpecialistInvolved[i]) & (AtLeast(gap, 18) | Below(maths, 80)));
        codes[26] = AnyWithoutEffect(all, i);
        codes[27] = (byte)(CyclesAtLeast(all, i, 2) & AllGood(all, i) & AtLeast(attendance, 950));
        codes[28] = (byte)(AtLeast(all.Exclusions[i], 1) | AtLeast(points, 40));
        codes[29] = (byte)(all.VisionLoss[i] | Holds(all, i, (int)Need.VI));
    }

    /// <summary>Unknown is the lowest of numbers: it always may be below, and surely is below nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Below(int number, int bound) => (byte)(Bit(number < bound & number != PupilColumns.Unknown) | (Bit(number < bound) << 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte AtLeast(int number, int least) => (byte)(Bit(number >= least) | (Bit(number >= least | number == PupilColumns.Unknown) << 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Is(int word, int other) => (byte)(Bit(word == other) | (Bit(word == other | word == PupilColumns.Unknown) << 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Not(byte code) => (byte)((((code << 1) & 2) | (code >> 1)) ^ 3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Bit(bool holds) => holds ? 1 : 0;

    private static int Sum(int a, int b) => a == PupilColumns.Unknown | b == PupilColumns.Unknown ? PupilColumns.Unknown : a + b;
}
