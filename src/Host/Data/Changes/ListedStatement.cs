using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SendWorkflows.Host.Data.Changes;

/// <summary>A statement that does the same to many rows of a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">How many rows it is to write.</param>
/// <param name="Command">The statement with its lists.</param>
internal sealed record ListedStatement(string Table, int Rows, NpgsqlBatchCommand Command)
{
    /// <summary>Looks, once it has been carried out, whether every row was as it had been read.</summary>
    /// <exception cref="DbUpdateConcurrencyException">One was not.</exception>
    internal void Check()
    {
        if (Command.RecordsAffected != Rows)
            throw new DbUpdateConcurrencyException($"{Rows} rows of {Table} were to be written and {Command.RecordsAffected} were: the others have changed or gone since they were read.");
    }
}
