namespace SendWorkflows.Engine.Rules.Compiling;

/// <summary>What programs call to calculate with ends of intervals: the lowest and the highest number that there are stand for no end.</summary>
internal static class Ends
{
    private const long None = long.MinValue;
    private const long Endless = long.MaxValue;

    internal static long AddLow(long a, long b) => a == None || b == None ? None : a + b;

    internal static long AddHigh(long a, long b) => a == Endless || b == Endless ? Endless : a + b;

    internal static long SubtractLow(long low, long high) => low == None || high == Endless ? None : low - high;

    internal static long SubtractHigh(long high, long low) => high == Endless || low == None ? Endless : high - low;

    internal static long NegateHigh(long high) => high == Endless ? None : -high;

    internal static long NegateLow(long low) => low == None ? Endless : -low;

    /// <summary>A multiple of a number that is known; of any other nothing is known.</summary>
    internal static long Times(long low, long high, long factor) => low == high ? low * factor : None;

    /// <summary>One of two numbers that are known or <see cref="None"/>.</summary>
    internal static long Choose(int condition, long then, long otherwise) =>
        condition == 3 || then == otherwise ? then : condition == 0 ? otherwise : None;

    internal static int Choose(int condition, int then, int otherwise) =>
        condition == 3 || then == otherwise ? then : condition == 0 ? otherwise : Truth.Unknown;
}
