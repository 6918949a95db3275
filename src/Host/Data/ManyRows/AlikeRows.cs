using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace SendWorkflows.Host.Data.ManyRows;

/// <summary>Rows of one table to which the same happens, in the same columns.</summary>
internal sealed class AlikeRows
{
    private readonly IReadOnlyModificationCommand _model;

    private AlikeRows(IReadOnlyModificationCommand model) => _model = model;

    /// <summary>The rows, in their order.</summary>
    internal List<IReadOnlyModificationCommand> Rows { get; } = [];

    /// <summary>What happens to them: added, modified or deleted.</summary>
    internal EntityState Change => _model.EntityState;

    /// <summary>Their table.</summary>
    internal (string Name, string? Schema) Table => (_model.TableName, _model.Schema);

    /// <summary>The columns that are written, asked for or read back, the same for every row.</summary>
    internal IReadOnlyList<IColumnModification> Columns => _model.ColumnModifications;

    /// <summary>Whether one statement can say it: plain values, each of a type that can travel as a list, and nothing to read back but from new rows.</summary>
    internal bool FitOneStatement =>
        _model.StoreStoredProcedure is null
        && Change is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && Columns.All(column => column.JsonPath is null && column.TypeMapping is { } type && !type.StoreType.EndsWith(']') && (Change == EntityState.Added || !column.IsRead))
        && Columns.Any(column => column.IsWrite || column.IsCondition);

    /// <summary>Puts alike rows together, but only such as follow each other in table and change: what depends on what has been put in order before.</summary>
    internal static List<AlikeRows> In(IEnumerable<IReadOnlyModificationCommand> rows)
    {
        var found = new List<AlikeRows>();
        var first = 0;
        foreach (var row in rows)
        {
            if (found is [.., var newest] && (newest.Change != row.EntityState || newest.Table != (row.TableName, row.Schema)))
                first = found.Count;
            var place = found.FindIndex(first, each => each.IsLike(row));
            if (place < 0)
            {
                place = found.Count;
                found.Add(new AlikeRows(row));
            }

            found[place].Rows.Add(row);
        }

        return found;
    }

    /// <summary>The statement that writes them all, and its lists.</summary>
    internal (string Sql, IReadOnlyList<NpgsqlParameter> Lists) Statement(ISqlGenerationHelper names)
    {
        var table = names.DelimitIdentifier(Table.Name, Table.Schema);
        List<int> written = Places(column => column.IsWrite), found = Places(column => column.IsCondition);
        var sql = Change switch
        {
            EntityState.Added => OneStatement.Insert(table, written.ConvertAll(Name), Places(column => column.IsRead).ConvertAll(Name)),
            EntityState.Modified => OneStatement.Update(table, written.ConvertAll(Name), found.ConvertAll(Found)),
            _ => OneStatement.Delete(table, found.ConvertAll(Found)),
        };
        var lists = new List<NpgsqlParameter>();
        if (Change != EntityState.Deleted)
            written.ForEach(place => Add(place, column => column.Value));
        if (Change != EntityState.Added)
            found.ForEach(place => Add(place, column => column.OriginalValue));
        return (sql, lists);

        void Add(int place, Func<IColumnModification, object?> valueOf) =>
            lists.Add(ColumnList.Of(OneStatement.ListName(lists.Count), Columns[place].TypeMapping!, Rows.Select(row => valueOf(row.ColumnModifications[place])), Rows.Count));

        string Name(int place) => names.DelimitIdentifier(Columns[place].ColumnName);

        (string, bool) Found(int place) => (Name(place), Columns[place].IsNullable == true);
    }

    private List<int> Places(Func<IColumnModification, bool> which) => [.. Enumerable.Range(0, Columns.Count).Where(place => which(Columns[place]))];

    private bool IsLike(IReadOnlyModificationCommand row)
    {
        var (mine, others) = (_model.ColumnModifications, row.ColumnModifications);
        if (mine.Count != others.Count)
            return false;
        for (var place = 0; place < mine.Count; place++)
        {
            var (one, other) = (mine[place], others[place]);
            if (one.ColumnName != other.ColumnName || one.IsWrite != other.IsWrite || one.IsCondition != other.IsCondition || one.IsRead != other.IsRead)
                return false;
        }

        return true;
    }
}
