using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace SendWorkflows.Host.Data;

/// <summary>Very many rows of a query, as they come from the database.</summary>
internal static class Rows
{
    /// <summary>
    /// The rows of a query that chooses its columns, in their order, without an object for each. The query is asked as it would be otherwise: what is out of
    /// sight does not appear. Whoever reads takes what a row has before asking for the next.
    /// </summary>
    internal static async IAsyncEnumerable<DbDataReader> RowsAsync(this AppDb db, IQueryable query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = query.CreateDbCommand();
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                yield return reader;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
