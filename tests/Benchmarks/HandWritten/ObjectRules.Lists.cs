using SendWorkflows.Benchmarks.Pupils;

namespace SendWorkflows.Benchmarks.HandWritten;

/// <summary>What the rules ask of lists. A count lies between those that surely count and those that possibly do.</summary>
public static partial class ObjectRules
{
    private const int Endless = int.MaxValue;

    private static bool? AtLeast((int Certain, int Possible)? count, int least) =>
        count is not { } known ? null : known.Certain >= least ? true : known.Possible < least ? false : null;

    private static (int Certain, int Possible)? Reviewed(Pupil pupil)
    {
        if (pupil.Cycles is not { } cycles)
            return null;
        var (certain, possible) = (0, 0);
        for (var i = 0; i < cycles.Length; i++)
            Count(cycles[i].Reviewed, ref certain, ref possible);
        return (certain, pupil.AreCyclesComplete ? possible : Endless);
    }

    private static (int Certain, int Possible)? Limited(Pupil pupil)
    {
        if (pupil.Cycles is not { } cycles)
            return null;
        var (certain, possible) = (0, 0);
        for (var i = 0; i < cycles.Length; i++)
            Count(cycles[i].Reviewed & Is(cycles[i].Progress, Progress.Limited), ref certain, ref possible);
        return (certain, pupil.AreCyclesComplete ? possible : Endless);
    }

    private static (int Certain, int Possible)? Poor(Pupil pupil)
    {
        if (pupil.Cycles is not { } cycles)
            return null;
        var (certain, possible) = (0, 0);
        for (var i = 0; i < cycles.Length; i++)
            Count(cycles[i].Reviewed & IsPoor(cycles[i]), ref certain, ref possible);
        return (certain, pupil.AreCyclesComplete ? possible : Endless);
    }

    private static bool? AnyCycle(Pupil pupil) => pupil.Cycles is not { } cycles ? null : cycles.Length > 0 ? true : pupil.AreCyclesComplete ? false : null;

    private static bool? TwoCycles(Pupil pupil) => pupil.Cycles is not { } cycles ? null : cycles.Length >= 2 ? true : pupil.AreCyclesComplete ? false : null;

    private static bool? AnyWithoutProgress(Pupil pupil)
    {
        if (pupil.Cycles is not { } cycles)
            return null;
        var any = Nothing(pupil);
        for (var i = 0; i < cycles.Length && any != true; i++)
            any |= cycles[i].Reviewed & Is(cycles[i].Progress, Progress.None);
        return any;
    }

    private static bool? AnyWithoutEffect(Pupil pupil)
    {
        if (pupil.Cycles is not { } cycles)
            return null;
        var any = Nothing(pupil);
        for (var i = 0; i < cycles.Length && any != true; i++)
            any |= cycles[i].SpecialistInvolved & IsPoor(cycles[i]);
        return any;
    }

    private static bool? AnyLong(Pupil pupil)
    {
        if (pupil.Cycles is not { } cycles)
            return null;
        var any = Nothing(pupil);
        for (var i = 0; i < cycles.Length && any != true; i++)
            any |= !cycles[i].Reviewed & AtLeast(cycles[i].Weeks, 17);
        return any;
    }

    private static bool? AllGood(Pupil pupil)
    {
        if (pupil.Cycles is not { } cycles)
            return null;
        bool? all = pupil.AreCyclesComplete ? true : null;
        for (var i = 0; i < cycles.Length && all != false; i++)
            all &= Is(cycles[i].Progress, Progress.Good);
        return all;
    }

    private static bool? Holds(Pupil pupil, Need need)
    {
        if (pupil.Needs is not { } needs)
            return null;
        for (var i = 0; i < needs.Length; i++)
        {
            if (needs[i] == need)
                return true;
        }

        return pupil.AreNeedsComplete ? false : null;
    }

    private static bool? Nothing(Pupil pupil) => pupil.AreCyclesComplete ? false : null;

    private static bool? Is(Progress? progress, Progress other) => progress is { } known ? known == other : null;

    private static bool? IsPoor(Cycle cycle) => cycle.Progress is { } known ? known is Progress.None or Progress.Limited : null;

    private static void Count(bool? counts, ref int certain, ref int possible)
    {
        certain += counts == true ? 1 : 0;
        possible += counts == false ? 0 : 1;
    }
}
