using System.Reflection.Emit;

namespace SendWorkflows.Engine.Rules.Compiling;

/// <summary>
/// Where a program holds a number: a constant; a point in <paramref name="Low"/>, which is <see cref="Facts.FactCells.Unknown"/> if it is not known; or both
/// ends of an interval, of which the lowest and the highest number that there are stand for no end.
/// </summary>
internal readonly record struct Number(long Constant, LocalBuilder? Low, LocalBuilder? High)
{
    internal bool IsConstant => Low is null;

    internal bool IsPoint => High is null;
}
