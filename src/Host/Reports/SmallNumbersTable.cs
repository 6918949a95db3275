namespace SendWorkflows.Host.Reports;

/// <summary>
/// Hides small counts of a table whose rows and columns are added up beside it, such as schools by kind of provision, so that no hidden count can be worked out
/// from the sums. A hidden count is safe when changing it can be made up for round a ring of hidden counts, which leaves every sum as it was.
/// </summary>
public static class SmallNumbersTable
{
    /// <summary>The counts with <c>null</c> for those hidden. Every row has as many as the first.</summary>
    public static IReadOnlyList<IReadOnlyList<int?>> Hide(IReadOnlyList<IReadOnlyList<int>> counts)
    {
        var (rows, columns) = (counts.Count, counts.Count == 0 ? 0 : counts[0].Count);
        var hidden = new bool[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                hidden[row, column] = counts[row][column] is > 0 and < SmallNumbers.Smallest;
        }

        while (Next(counts, hidden) is var (r, c))
            hidden[r, c] = true;
        return [.. counts.Select((row, r) => (IReadOnlyList<int?>)[.. row.Select((count, c) => hidden[r, c] ? (int?)null : count)])];
    }

    /// <summary>Whether a row's or a column's sum can be shown beside its counts.</summary>
    public static bool MayShowSum(IEnumerable<int> counts, IEnumerable<int?> shown)
    {
        var hidden = counts.Zip(shown).Where(pair => pair.Second is null).Select(pair => pair.First).ToList();
        return hidden.Count == 0 || (hidden.Count > 1 && hidden.Sum() >= SmallNumbers.Smallest);
    }

    /// <summary>The next count to hide: the smallest in the line of one that could be worked out; <c>null</c> when none could.</summary>
    private static (int Row, int Column)? Next(IReadOnlyList<IReadOnlyList<int>> counts, bool[,] hidden)
    {
        var (rows, columns) = (hidden.GetLength(0), hidden.GetLength(1));
        var exposed = new List<(int Row, int Column)>();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (hidden[row, column] && (!IsInRing(hidden, row, column) || Sum(counts, hidden, row, column) < SmallNumbers.Smallest))
                    exposed.Add((row, column));
            }
        }

        // Noughts come last: hiding one protects, but it says nothing about anyone as it stands.
        return exposed.SelectMany(e => Enumerable.Range(0, rows).Select(r => (Row: r, e.Column)).Concat(Enumerable.Range(0, columns).Select(c => (e.Row, Column: c))))
            .Where(cell => !hidden[cell.Row, cell.Column])
            .OrderBy(cell => counts[cell.Row][cell.Column] == 0).ThenBy(cell => counts[cell.Row][cell.Column]).ThenBy(cell => cell.Row).ThenBy(cell => cell.Column)
            .Select(cell => ((int, int)?)cell).FirstOrDefault();
    }

    // The smaller of the sums of what is hidden in its row and in its column: parts of a small sum are each small.
    private static int Sum(IReadOnlyList<IReadOnlyList<int>> counts, bool[,] hidden, int row, int column) => Math.Min(
        Enumerable.Range(0, hidden.GetLength(1)).Where(c => hidden[row, c]).Sum(c => counts[row][c]),
        Enumerable.Range(0, hidden.GetLength(0)).Where(r => hidden[r, column]).Sum(r => counts[r][column]));

    /// <summary>Whether its row can be reached from its column through other hidden counts: then the sums leave it open.</summary>
    private static bool IsInRing(bool[,] hidden, int row, int column)
    {
        var (rows, columns) = (hidden.GetLength(0), hidden.GetLength(1));
        var (seenRows, seenColumns, waiting) = (new bool[rows], new bool[columns], new Queue<int>([column]));
        seenColumns[column] = true;
        while (waiting.TryDequeue(out var from))
        {
            for (var r = 0; r < rows; r++)
            {
                if (!hidden[r, from] || seenRows[r] || (r == row && from == column))
                    continue;
                if (r == row)
                    return true;
                seenRows[r] = true;
                for (var c = 0; c < columns; c++)
                {
                    if (hidden[r, c] && !seenColumns[c])
                    {
                        seenColumns[c] = true;
                        waiting.Enqueue(c);
                    }
                }
            }
        }

        return false;
    }
}
