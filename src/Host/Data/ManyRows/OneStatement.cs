using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace SendWorkflows.Host.Data.ManyRows;

/// <summary>The statement that does the same to many rows: each column's values travel as one list, and PostgreSQL lays the lists side by side.</summary>
internal sealed class OneStatement
{
    private readonly List<NpgsqlParameter> _lists = [];
    private readonly ISqlGenerationHelper _names;
    private readonly AlikeRows _rows;

    private OneStatement(ISqlGenerationHelper names, AlikeRows rows) => (_names, _rows) = (names, rows);

    /// <summary>The statement and its lists.</summary>
    internal static (string Sql, IReadOnlyList<NpgsqlParameter> Lists) Of(ISqlGenerationHelper names, AlikeRows rows)
    {
        var statement = new OneStatement(names, rows);
        return (rows.Change == EntityState.Added ? statement.Insert() : statement.Change(), statement._lists);
    }

    private string Insert()
    {
        var written = _rows.Columns.Where(column => column.IsWrite).ToList();
        var values = written.ConvertAll(column => List(column, column => column.Value));
        var sql = $"INSERT INTO {Table} ({string.Join(", ", written.Select(Name))}) SELECT {string.Join(", ", values)} FROM {Lists()}";
        var read = _rows.Columns.Where(column => column.IsRead).Select(Name).ToList();
        return read.Count == 0 ? sql : $"{sql} RETURNING {string.Join(", ", read)}";
    }

    private string Change()
    {
        var sql = new StringBuilder(_rows.Change == EntityState.Deleted ? $"DELETE FROM {Table} AS r USING " : $"UPDATE {Table} AS r SET ");
        if (_rows.Change == EntityState.Modified)
            sql.AppendJoin(", ", _rows.Columns.Where(column => column.IsWrite).Select(column => $"{Name(column)} = {List(column, column => column.Value)}").ToList()).Append(" FROM ");
        var conditions = _rows.Columns.Where(column => column.IsCondition)
            .Select(column => $"r.{Name(column)} {(column.IsNullable == true ? "IS NOT DISTINCT FROM" : "=")} {List(column, column => column.OriginalValue)}").ToList();
        return sql.Append(Lists()).Append(" WHERE ").AppendJoin(" AND ", conditions).ToString();
    }

    private string Table => _names.DelimitIdentifier(_rows.Table.Name, _rows.Table.Schema);

    private string Name(IColumnModification column) => _names.DelimitIdentifier(column.ColumnName);

    /// <summary>Adds a column's values. Returns the name under which one row's value can be had.</summary>
    private string List(IColumnModification column, Func<IColumnModification, object?> valueOf)
    {
        var place = _rows.Columns.TakeWhile(each => each != column).Count();
        var values = _rows.Rows.Select(row => valueOf(row.ColumnModifications[place]));
        _lists.Add(ColumnList.Of($"l{_lists.Count}", column.TypeMapping!, values, _rows.Rows.Count));
        return $"n.c{_lists.Count - 1}";
    }

    private string Lists() =>
        $"unnest({string.Join(", ", _lists.Select(list => "@" + list.ParameterName))}) AS n ({string.Join(", ", _lists.Select((_, place) => $"c{place}"))})";
}
