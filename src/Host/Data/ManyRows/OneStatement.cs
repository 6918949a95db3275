namespace SendWorkflows.Host.Data.ManyRows;

/// <summary>
/// The statement that does the same to many rows: each column's values travel as one list, and PostgreSQL lays the lists side by side. Names are delimited already;
/// the lists are those of the columns written, then those of the columns by which a row is found.
/// </summary>
internal static class OneStatement
{
    /// <summary>The name of a list, by its place.</summary>
    internal static string ListName(int place) => $"l{place}";

    /// <summary>Writes new rows and gives back, in their order, what is to be read of them.</summary>
    internal static string Insert(string table, IReadOnlyList<string> written, IReadOnlyList<string> read)
    {
        var sql = $"INSERT INTO {table} ({string.Join(", ", written)}) SELECT {string.Join(", ", written.Select((_, place) => Value(place)))} FROM {Lists(written.Count)}";
        return read.Count == 0 ? sql : $"{sql} RETURNING {string.Join(", ", read)}";
    }

    /// <summary>Writes columns of the rows that are still as they were read.</summary>
    internal static string Update(string table, IReadOnlyList<string> written, IReadOnlyList<(string Name, bool IsNullable)> found) =>
        $"UPDATE {table} AS r SET {string.Join(", ", written.Select((name, place) => $"{name} = {Value(place)}"))} FROM {Lists(written.Count + found.Count)} WHERE {Conditions(found, written.Count)}";

    /// <summary>Takes away the rows that are still as they were read.</summary>
    internal static string Delete(string table, IReadOnlyList<(string Name, bool IsNullable)> found) =>
        $"DELETE FROM {table} AS r USING {Lists(found.Count)} WHERE {Conditions(found, 0)}";

    private static string Conditions(IReadOnlyList<(string Name, bool IsNullable)> found, int first) =>
        string.Join(" AND ", found.Select((column, place) => $"r.{column.Name} {(column.IsNullable ? "IS NOT DISTINCT FROM" : "=")} {Value(first + place)}"));

    private static string Value(int place) => $"n.c{place}";

    private static string Lists(int count) =>
        $"unnest({string.Join(", ", Enumerable.Range(0, count).Select(place => "@" + ListName(place)))}) AS n ({string.Join(", ", Enumerable.Range(0, count).Select(place => $"c{place}"))})";
}
