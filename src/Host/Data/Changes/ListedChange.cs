using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace SendWorkflows.Host.Data.Changes;

/// <summary>
/// Rows that nobody keeps track of, for thousands at once on PostgreSQL: what is new, altered or to go is listed as it is said, and saved with one statement for
/// each table, kind of change and set of altered columns. A row that is no longer as it was read is noticed as ever.
/// </summary>
internal sealed class ListedChange(AppDb db) : IChange
{
    private readonly Dictionary<Type, ListedRows> _tables = [];

    public void Add<T>(T row)
        where T : class => RowsOf(typeof(T)).Add(row);

    public void Alter<T>(T row)
        where T : class => RowsOf(typeof(T)).Alter(row);

    public void Remove<T>(T row)
        where T : class => RowsOf(typeof(T)).Remove(row);

    /// <summary>Writes what is listed, in the transaction that is open, and forgets it.</summary>
    /// <exception cref="DbUpdateConcurrencyException">A row has changed or gone since it was read. The transaction is to be given up.</exception>
    /// <exception cref="DbUpdateException">The database refuses a row. The transaction is to be given up.</exception>
    internal async Task SaveAsync(CancellationToken cancellation)
    {
        var names = db.GetService<ISqlGenerationHelper>();
        var tables = _tables.Values.OrderBy(rows => rows.Depth).ToList();
        List<ListedStatement> statements =
        [
            .. Enumerable.Reverse(tables).SelectMany(rows => rows.Statements(names, EntityState.Deleted)),
            .. tables.SelectMany(rows => rows.IsInTheWay ? rows.Statements(names, EntityState.Modified).Concat(rows.Statements(names, EntityState.Added)) : rows.Statements(names, EntityState.Added)),
            // What points to a row is checked against it: quickly, while it is still as it was when it was claimed.
            .. tables.Where(rows => !rows.IsInTheWay).SelectMany(rows => rows.Statements(names, EntityState.Modified)),
        ];
        _tables.Clear();
        if (statements.Count == 0)
            return;
        var transaction = (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        statements.ForEach(statement => batch.BatchCommands.Add(statement.Command));
        try
        {
            await batch.ExecuteNonQueryAsync(cancellation);
        }
        catch (NpgsqlException problem)
        {
            throw new DbUpdateException($"{statements.Sum(statement => statement.Rows)} rows could not be written: {problem.Message}", problem);
        }

        statements.ForEach(statement => statement.Check());
    }

    private ListedRows RowsOf(Type type)
    {
        if (!_tables.TryGetValue(type, out var rows))
            _tables[type] = rows = new ListedRows(ListedTable.Of(db.Model.FindEntityType(type)!));
        return rows;
    }
}
