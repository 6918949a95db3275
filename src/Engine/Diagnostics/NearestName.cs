namespace SendWorkflows.Engine.Diagnostics;

/// <summary>Finds the name an author probably meant.</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate with the fewest single-letter changes (two neighbours swapped count as one) from <paramref name="written"/>, if it is near enough to be a slip
    /// (at most a third of the letters); otherwise <c>null</c>. Case does not count. Ties go to the first in ordinal order.
    /// </summary>
    public static string? Find(string written, IEnumerable<string> candidates)
    {
        var limit = Math.Max(1, written.Length / 3);
        return candidates
            .Select(name => (name, changes: Changes(written, name)))
            .Where(found => found.changes <= limit)
            .OrderBy(found => found.changes)
            .ThenBy(found => found.name, StringComparer.Ordinal)
            .Select(found => found.name)
            .FirstOrDefault();
    }

    /// <summary>A help sentence that offers the nearest name, or <c>null</c> if none is near.</summary>
    public static string? Help(string written, IEnumerable<string> candidates) =>
        Find(written, candidates) is { } name ? $"Did you mean \"{name}\"?" : null;

    private static int Changes(string from, string to)
    {
        var (before, previous, row) = (new int[to.Length + 1], new int[to.Length + 1], new int[to.Length + 1]);
        for (var j = 0; j <= to.Length; j++)
            row[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            (before, previous, row) = (previous, row, before);
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                row[j] = Math.Min(Math.Min(previous[j] + 1, row[j - 1] + 1), previous[j - 1] + (IsSame(from[i - 1], to[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && IsSame(from[i - 1], to[j - 2]) && IsSame(from[i - 2], to[j - 1]))
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
        }

        return row[to.Length];
    }

    private static bool IsSame(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
