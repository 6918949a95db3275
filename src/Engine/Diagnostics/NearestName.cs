namespace SendWorkflows.Engine.Diagnostics;

/// <summary>Finds the name an author probably meant.</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate with the fewest single-letter changes from <paramref name="written"/>, if it is near enough to be a slip
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
        var row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
            row[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var same = char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (same ? 0 : 1)));
            }
        }

        return row[to.Length];
    }
}
