using System.Globalization;

namespace SendWorkflows.Host.Jobs;

/// <summary>How far a piece of work is.</summary>
/// <param name="Doing">What it is doing: a sentence's beginning ("Reading the file"), or with a total what is counted ("rows checked").</param>
/// <param name="Done">How much of it is done.</param>
/// <param name="Total">Of how much; <c>null</c> if that is not known.</param>
public sealed record WorkProgress(string Doing, int Done = 0, int? Total = null)
{
    /// <summary>"Reading the file", "1,200 of 1,500 rows checked"; empty before it begins.</summary>
    public string Words => Total is { } total ? string.Create(CultureInfo.InvariantCulture, $"{Done:N0} of {total:N0} {Doing}") : Doing;
}
