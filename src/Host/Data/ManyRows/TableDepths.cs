using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SendWorkflows.Host.Data.ManyRows;

/// <summary>The order of tables by which of them point to which.</summary>
internal static class TableDepths
{
    private static readonly ConcurrentDictionary<ITable, int?> Known = new();

    /// <summary>How many tables stand before a table, from 1, in the longest row of those that point to one another; <c>null</c> if they point in a circle.</summary>
    internal static int? Of(ITable table) => Known.TryGetValue(table, out var depth) ? depth : Known[table] = Find(table, []);

    private static int? Find(ITable table, HashSet<ITable> above)
    {
        if (!above.Add(table))
            return null;
        var before = table.ForeignKeyConstraints.Select(key => Find((ITable)key.PrincipalTable, above)).ToList();
        above.Remove(table);
        return before.Contains(null) ? null : 1 + before.Max().GetValueOrDefault();
    }
}
