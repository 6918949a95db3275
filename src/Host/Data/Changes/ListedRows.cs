using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SendWorkflows.Host.Data.Changes;

/// <summary>What is to happen to rows of one table, in the order in which it was said.</summary>
internal sealed class ListedRows(ListedTable table)
{
    private readonly OrderedDictionary<object, (EntityState State, object? Before)> _rows = new(ReferenceEqualityComparer.Instance);

    /// <summary>How many tables it points to, one after another.</summary>
    internal int Depth => table.Depth;

    /// <summary>Whether a row that is altered may make way for a new one.</summary>
    internal bool IsInTheWay => table.IsInTheWay;

    internal void Add(object row) => _rows.Add(row, (EntityState.Added, null));

    internal void Alter(object row)
    {
        if (!_rows.ContainsKey(row))
            _rows.Add(row, (EntityState.Modified, ListedTable.Copy(row)));
    }

    internal void Remove(object row)
    {
        // A new one that goes again was never there.
        var state = _rows.TryGetValue(row, out var known) && known.State is EntityState.Added or EntityState.Detached ? EntityState.Detached : EntityState.Deleted;
        _rows[row] = (state, known.Before);
    }

    /// <summary>The statements for one kind of change: one, or for altered rows one for each set of altered columns.</summary>
    internal IEnumerable<ListedStatement> Statements(ISqlGenerationHelper names, EntityState state)
    {
        var rows = _rows.Where(each => each.Value.State == state).Select(each => (Row: each.Key, each.Value.Before)).ToList();
        return state switch
        {
            _ when rows.Count == 0 => [],
            EntityState.Added => [table.Insert(names, rows.ConvertAll(each => each.Row))],
            EntityState.Deleted => [table.Delete(names, rows.ConvertAll(each => each.Before ?? each.Row))],
            _ => rows.GroupBy(each => table.AlteredColumns(each.Before!, each.Row)).Where(alike => alike.Key != 0)
                .Select(alike => table.Update(names, alike.Key, [.. alike.Select(each => each.Before!)], [.. alike.Select(each => each.Row)])),
        };
    }
}
