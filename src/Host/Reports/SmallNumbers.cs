namespace SendWorkflows.Host.Reports;

/// <summary>
/// Hides small counts of a breakdown so that nobody can be picked out, and enough of the others that a hidden one cannot be worked out from
/// the total. A nought says nothing about anyone and is shown.
/// </summary>
public static class SmallNumbers
{
    /// <summary>The smallest count that is shown.</summary>
    public const int Smallest = 6;

    /// <summary>The counts in the order given, with <c>null</c> for those hidden. They must be parts of one whole.</summary>
    public static IReadOnlyList<int?> Hide(IReadOnlyList<int> counts)
    {
        var hidden = counts.Select(count => count is > 0 and < Smallest).ToArray();
        while (CanBeWorkedOut(counts, hidden))
        {
            // The next smallest goes too; of two alike the earlier, so that the same figures always hide the same places.
            var next = Enumerable.Range(0, counts.Count).Where(i => !hidden[i] && counts[i] > 0)
                .OrderBy(i => counts[i]).ThenBy(i => i).Select(i => (int?)i).FirstOrDefault();
            if (next is null)
                break;
            hidden[next.Value] = true;
        }

        return [.. counts.Select((count, i) => hidden[i] ? (int?)null : count)];
    }

    /// <summary>The whole, or <c>null</c> if it would give away a hidden part.</summary>
    public static int? Total(IReadOnlyList<int> counts) => CanBeWorkedOut(counts, [.. Hide(counts).Select(c => c is null)]) ? null : counts.Sum();

    /// <summary>One hidden part is the total less the rest; and hidden parts that add up to little are each little.</summary>
    private static bool CanBeWorkedOut(IReadOnlyList<int> counts, bool[] hidden)
    {
        var (many, sum) = (hidden.Count(h => h), counts.Where((_, i) => hidden[i]).Sum());
        return many == 1 || (many > 1 && sum < Smallest);
    }
}
