using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace SendWorkflows.Host.Data.ManyRows;

/// <summary>Writes many alike rows in one statement, and notices if any of them is no longer as it was read.</summary>
internal sealed class OneStatementBatch(ModificationCommandBatchFactoryDependencies dependencies, AlikeRows rows) : ModificationCommandBatch
{
    private bool _more;

    public override IReadOnlyList<IReadOnlyModificationCommand> ModificationCommands => rows.Rows;

    // Rows that turn out to have been overtaken take the others of the statement back with them.
    public override bool RequiresTransaction => rows.Change != EntityState.Added;

    public override bool AreMoreBatchesExpected => _more;

    public override bool TryAddCommand(IReadOnlyModificationCommand modificationCommand) => false;

    public override void Complete(bool moreBatchesExpected) => _more = moreBatchesExpected;

    public override void Execute(IRelationalConnection connection)
    {
        try
        {
            var (command, told) = Prepare(connection);
            if (!ReadsBack)
            {
                Check(command.ExecuteNonQuery(told));
                return;
            }

            using var reader = command.ExecuteReader(told);
            foreach (var row in rows.Rows)
            {
                Check(reader.Read() ? rows.Rows.Count : 0);
                row.PropagateResults(reader);
            }
        }
        catch (Exception problem) when (problem is not (DbUpdateException or OperationCanceledException))
        {
            throw Failed(problem);
        }
    }

    public override async Task ExecuteAsync(IRelationalConnection connection, CancellationToken cancellationToken = default)
    {
        try
        {
            var (command, told) = Prepare(connection);
            if (!ReadsBack)
            {
                Check(await command.ExecuteNonQueryAsync(told, cancellationToken));
                return;
            }

            await using var reader = await command.ExecuteReaderAsync(told, cancellationToken);
            // New rows are numbered, and come back, in the order of the lists.
            foreach (var row in rows.Rows)
            {
                Check(await reader.ReadAsync(cancellationToken) ? rows.Rows.Count : 0);
                row.PropagateResults(reader);
            }
        }
        catch (Exception problem) when (problem is not (DbUpdateException or OperationCanceledException))
        {
            throw Failed(problem);
        }
    }

    private bool ReadsBack => rows.Columns.Any(column => column.IsRead);

    private (IRelationalCommand Command, RelationalCommandParameterObject Told) Prepare(IRelationalConnection connection)
    {
        var (sql, lists) = rows.Statement(dependencies.SqlGenerationHelper);
        var builder = dependencies.CommandBuilderFactory.Create().Append(sql);
        foreach (var list in lists)
            builder.AddRawParameter(list.ParameterName, list);
        var values = lists.ToDictionary(list => list.ParameterName, object? (list) => list);
        return (builder.Build(), new RelationalCommandParameterObject(connection, values, null, dependencies.CurrentContext.Context, dependencies.Logger, CommandSource.SaveChanges));
    }

    private void Check(int found)
    {
        if (found != rows.Rows.Count)
            throw new DbUpdateConcurrencyException($"{rows.Rows.Count} rows of {rows.Table.Name} were to be written and {found} were: the others have changed or gone since they were read.", Entries);
    }

    private DbUpdateException Failed(Exception problem) => new($"{rows.Rows.Count} rows of {rows.Table.Name} could not be written: {problem.Message}", problem, Entries);

    private List<IUpdateEntry> Entries => [.. rows.Rows.SelectMany(row => row.Entries)];
}
