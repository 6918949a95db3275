using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SendWorkflows.TestKit;

/// <summary>Counts what is asked of the database, so that a test can tell when a page asks too much.</summary>
public sealed class QueryCounter : DbCommandInterceptor
{
    private readonly List<string> _asked = [];

    /// <summary>Forgets what was asked so far.</summary>
    public void Reset()
    {
        lock (_asked)
            _asked.Clear();
    }

    /// <summary>The text of each command since the last reset.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (_asked)
                return [.. _asked];
        }
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    private void Note(DbCommand command)
    {
        lock (_asked)
            _asked.Add(command.CommandText);
    }
}
