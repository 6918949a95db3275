using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SendWorkflows.Host.Data.ManyRows;

namespace SendWorkflows.Host.Data.Changes;

/// <summary>How the rows of an entity are written, from the model.</summary>
internal sealed class ListedTable
{
    // As many as there is room for in a set of columns, once as written and once as found.
    private const int MostColumns = 32;

    private static readonly ConcurrentDictionary<IEntityType, ListedTable> Known = new();
    private static readonly Func<object, object> Clone = typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();

    private readonly ITable _table;
    private readonly List<ListedColumn> _columns;
    private readonly IReadOnlyList<ListedColumn> _found;

    private ListedTable(IEntityType entity)
    {
        _table = entity.GetTableMappings().Single().Table;
        var properties = entity.GetProperties().ToList();
        if (properties.Count > MostColumns || properties.Exists(property => property.PropertyInfo is null))
            throw new NotSupportedException($"Rows of {_table.Name} cannot be listed: they have more than {MostColumns} columns, or one that is no property of {entity.ClrType.Name}.");
        _columns = properties.ConvertAll(ListedColumn.Of);
        var foundBy = entity.ClrType.GetCustomAttribute<FoundByAttribute>()?.Properties;
        _found = [.. properties.Zip(_columns).Where(each => (foundBy?.Contains(each.First.Name) ?? each.First.IsPrimaryKey()) || each.First.IsConcurrencyToken).Select(each => each.Second)];
        IsInTheWay = entity.GetKeys().Count() > 1 || entity.GetIndexes().Any(index => index.IsUnique);
        Depth = TableDepths.Of(_table) ?? throw new NotSupportedException($"Rows of {_table.Name} cannot be listed: its tables point to one another in a circle.");
    }

    /// <summary>How many tables stand before it in the longest row of those that point to one another, from 1.</summary>
    internal int Depth { get; }

    /// <summary>Whether its rows must differ in more than their key: one that is altered may then make way for a new one.</summary>
    internal bool IsInTheWay { get; }

    /// <summary>The table of an entity; worked out once.</summary>
    internal static ListedTable Of(IEntityType entity) => Known.GetOrAdd(entity, each => new ListedTable(each));

    /// <summary>The row as it is now, to be compared with what it becomes.</summary>
    internal static object Copy(object row) => Clone(row);

    /// <summary>The columns in which two states of a row differ, one bit each.</summary>
    internal ulong AlteredColumns(object before, object after)
    {
        var altered = 0UL;
        for (var place = 0; place < _columns.Count; place++)
        {
            if (!_columns[place].IsSame(before, after))
                altered |= 1UL << place;
        }

        return altered;
    }

    internal ListedStatement Insert(ISqlGenerationHelper names, List<object> rows)
    {
        var written = _columns.Where(column => !column.IsNumbered).ToList();
        return Statement(rows.Count, written.Select(column => (column, rows)), alike => OneStatement.Insert(Name(names), Names(names, written), [], alike));
    }

    internal ListedStatement Update(ISqlGenerationHelper names, ulong altered, List<object> before, List<object> rows)
    {
        var written = _columns.Where((_, place) => (altered & (1UL << place)) != 0).ToList();
        return Statement(
            rows.Count, written.Select(column => (column, rows)).Concat(_found.Select(column => (column, before))),
            alike => OneStatement.Update(Name(names), Names(names, written), Found(names), alike));
    }

    internal ListedStatement Delete(ISqlGenerationHelper names, List<object> before) =>
        Statement(before.Count, _found.Select(column => (column, before)), alike => OneStatement.Delete(Name(names), Found(names), alike));

    /// <summary>Columns in which all rows are alike travel once: on a morning when many of the same fall due, most of them. The last that may be stays a list if no other is.</summary>
    private ListedStatement Statement(int rows, IEnumerable<(ListedColumn Column, List<object> Rows)> columns, Func<ulong, string> sql)
    {
        var command = new NpgsqlBatchCommand();
        var all = columns.ToList();
        var (alike, hasList) = (0UL, false);
        foreach (var (place, (column, of)) in all.Index())
        {
            var parameter = column.Values(of, hasList || place + 1 < all.Count, out var isOne);
            parameter.ParameterName = OneStatement.ListName(place);
            command.Parameters.Add(parameter);
            hasList |= !isOne;
            if (isOne)
                alike |= 1UL << place;
        }

        command.CommandText = sql(alike);
        return new ListedStatement(_table.Name, rows, command);
    }

    private string Name(ISqlGenerationHelper names) => names.DelimitIdentifier(_table.Name, _table.Schema);

    private static List<string> Names(ISqlGenerationHelper names, IEnumerable<ListedColumn> columns) => [.. columns.Select(column => names.DelimitIdentifier(column.Name))];

    private List<(string Name, bool IsNullable)> Found(ISqlGenerationHelper names) => [.. _found.Select(column => (names.DelimitIdentifier(column.Name), column.IsNullable))];
}
