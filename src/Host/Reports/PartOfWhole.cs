namespace SendWorkflows.Host.Reports;

/// <summary>How many of a group have something: one number of a list whose numbers are no parts of one whole, as a pupil can be in several.</summary>
/// <param name="Label">What they have.</param>
/// <param name="Count">How many; <c>null</c> where they, or those without it, are few.</param>
/// <param name="Percent">Of the group, rounded to a whole number; <c>null</c> with the count.</param>
public sealed record PartOfWhole(string Label, int? Count, int? Percent)
{
    /// <summary>Hides the number where the few with it, or the few without it, would show.</summary>
    /// <param name="label">What they have.</param>
    /// <param name="count">How many have it.</param>
    /// <param name="whole">Of how many.</param>
    /// <param name="isWhole">Whether nothing is hidden, because the reader may open every pupil counted.</param>
    public static PartOfWhole Of(string label, int count, int whole, bool isWhole = false)
    {
        var shown = isWhole ? count : SmallNumbers.Hide([count, whole - count])[0];
        // Of a group that is itself small, nothing is shown: a nought would say what is true of each of them.
        if (!isWhole && whole < SmallNumbers.Smallest)
            shown = null;
        return new PartOfWhole(label, shown, whole > 0 && shown is { } known ? (int)Math.Round(100m * known / whole, MidpointRounding.AwayFromZero) : null);
    }
}

/// <summary>Such numbers of one group under a heading.</summary>
/// <param name="Title">What they count.</param>
/// <param name="Parts">The numbers.</param>
public sealed record PartsOfWhole(string Title, IReadOnlyList<PartOfWhole> Parts);
