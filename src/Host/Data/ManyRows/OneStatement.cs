namespace SendWorkflows.Host.Data.ManyRows;

/// <summary>
/// The statement that does the same to many rows: each column's values travel as one list, and PostgreSQL lays the lists side by side. Names are delimited already;
/// the lists are those of the columns written, then those of the columns by which a row is found. A column in which all rows are alike may travel as one value: <c>alike</c> has
/// a bit for the place of each; one column must remain a list, or nobody knew how many rows there are.
/// </summary>
internal static class OneStatement
{
    /// <summary>The name of a list, by its place.</summary>
    internal static string ListName(int place) => $"l{place}";

    /// <summary>Writes new rows and gives back, in their order, what is to be read of them.</summary>
    internal static string Insert(string table, IReadOnlyList<string> written, IReadOnlyList<string> read, ulong alike = 0)
    {
        var sql = $"INSERT INTO {table} ({string.Join(", ", written)}) SELECT {string.Join(", ", written.Select((_, place) => Value(place, alike)))} FROM {Lists(written.Count, alike)}";
        return read.Count == 0 ? sql : $"{sql} RETURNING {string.Join(", ", read)}";
    }

    /// <summary>Writes columns of the rows that are still as they were read.</summary>
    internal static string Update(string table, IReadOnlyList<string> written, IReadOnlyList<(string Name, bool IsNullable)> found, ulong alike = 0) =>
        $"UPDATE {table} AS r SET {string.Join(", ", written.Select((name, place) => $"{name} = {Value(place, alike)}"))} FROM {Lists(written.Count + found.Count, alike)} WHERE {Conditions(found, written.Count, alike)}";

    /// <summary>Takes away the rows that are still as they were read.</summary>
    internal static string Delete(string table, IReadOnlyList<(string Name, bool IsNullable)> found, ulong alike = 0) =>
        $"DELETE FROM {table} AS r USING {Lists(found.Count, alike)} WHERE {Conditions(found, 0, alike)}";

    private static string Conditions(IReadOnlyList<(string Name, bool IsNullable)> found, int first, ulong alike) =>
        string.Join(" AND ", found.Select((column, place) => $"r.{column.Name} {(column.IsNullable ? "IS NOT DISTINCT FROM" : "=")} {Value(first + place, alike)}"));

    private static string Value(int place, ulong alike) => IsAlike(place, alike) ? "@" + ListName(place) : $"n.c{place}";

    private static string Lists(int count, ulong alike)
    {
        var lists = Enumerable.Range(0, count).Where(place => !IsAlike(place, alike)).ToList();
        return $"unnest({string.Join(", ", lists.Select(place => "@" + ListName(place)))}) AS n ({string.Join(", ", lists.Select(place => $"c{place}"))})";
    }

    private static bool IsAlike(int place, ulong alike) => (alike & (1UL << place)) != 0;
}
