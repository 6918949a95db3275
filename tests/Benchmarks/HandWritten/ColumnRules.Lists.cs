using SendWorkflows.Benchmarks.Pupils;

namespace SendWorkflows.Benchmarks.HandWritten;

/// <summary>What the rules ask of lists in columns. A count lies between those that surely count and those that possibly do.</summary>
public static partial class ColumnRules
{
    private static byte AtLeast((int Certain, int Possible) count, int least) => (byte)(Bit(count.Certain >= least) | (Bit(count.Possible >= least) << 1));

    private static (int Certain, int Possible) Reviewed(PupilColumns all, int i)
    {
        var (certain, possible) = (0, 0);
        for (var at = all.CyclesFrom[i]; at < all.CyclesFrom[i + 1]; at++)
            Count(all.CycleReviewed[at], ref certain, ref possible);
        return Bounds(all, i, certain, possible);
    }

    private static (int Certain, int Possible) Limited(PupilColumns all, int i)
    {
        var (certain, possible) = (0, 0);
        for (var at = all.CyclesFrom[i]; at < all.CyclesFrom[i + 1]; at++)
            Count((byte)(all.CycleReviewed[at] & Is(all.CycleProgress[at], (int)Progress.Limited)), ref certain, ref possible);
        return Bounds(all, i, certain, possible);
    }

    private static (int Certain, int Possible) Poor(PupilColumns all, int i)
    {
        var (certain, possible) = (0, 0);
        for (var at = all.CyclesFrom[i]; at < all.CyclesFrom[i + 1]; at++)
            Count((byte)(all.CycleReviewed[at] & IsPoor(all, at)), ref certain, ref possible);
        return Bounds(all, i, certain, possible);
    }

    private static byte CyclesAtLeast(PupilColumns all, int i, int least) => AtLeast(Bounds(
        all, i, all.CyclesFrom[i + 1] - all.CyclesFrom[i], all.CyclesFrom[i + 1] - all.CyclesFrom[i]), least);

    private static byte AnyWithoutProgress(PupilColumns all, int i)
    {
        var any = Nothing(all, i);
        for (var at = all.CyclesFrom[i]; at < all.CyclesFrom[i + 1]; at++)
            any |= (byte)(all.CycleReviewed[at] & Is(all.CycleProgress[at], (int)Progress.None));
        return any;
    }

    private static byte AnyWithoutEffect(PupilColumns all, int i)
    {
        var any = Nothing(all, i);
        for (var at = all.CyclesFrom[i]; at < all.CyclesFrom[i + 1]; at++)
            any |= (byte)(all.CycleSpecialist[at] & IsPoor(all, at));
        return any;
    }

    private static byte AnyLong(PupilColumns all, int i)
    {
        var any = Nothing(all, i);
        for (var at = all.CyclesFrom[i]; at < all.CyclesFrom[i + 1]; at++)
            any |= (byte)(Not(all.CycleReviewed[at]) & AtLeast(all.CycleWeeks[at], 17));
        return any;
    }

    private static byte AllGood(PupilColumns all, int i)
    {
        var every = (byte)(all.CyclesComplete[i] ? 3 : 2);
        for (var at = all.CyclesFrom[i]; at < all.CyclesFrom[i + 1]; at++)
            every &= Is(all.CycleProgress[at], (int)Progress.Good);
        return every;
    }

    private static byte Holds(PupilColumns all, int i, int need)
    {
        var any = (byte)(all.NeedsComplete[i] ? 0 : 2);
        for (var at = all.NeedsFrom[i]; at < all.NeedsFrom[i + 1]; at++)
            any |= (byte)(all.Needs[at] == need ? 3 : 0);
        return any;
    }

    private static byte NeedsAtLeast(PupilColumns all, int i, int least)
    {
        var count = all.NeedsFrom[i + 1] - all.NeedsFrom[i];
        return all.NeedsKnown[i] ? AtLeast((count, all.NeedsComplete[i] ? count : int.MaxValue), least) : (byte)2;
    }

    private static byte Nothing(PupilColumns all, int i) => (byte)(all.CyclesComplete[i] ? 0 : 2);

    private static byte IsPoor(PupilColumns all, int at) => (byte)(Is(all.CycleProgress[at], (int)Progress.None) | Is(all.CycleProgress[at], (int)Progress.Limited));

    private static (int Certain, int Possible) Bounds(PupilColumns all, int i, int certain, int possible) =>
        (all.CyclesKnown[i] ? certain : int.MinValue, all.CyclesComplete[i] ? possible : int.MaxValue);

    private static void Count(byte code, ref int certain, ref int possible)
    {
        certain += code & 1;
        possible += code >> 1;
    }
}
