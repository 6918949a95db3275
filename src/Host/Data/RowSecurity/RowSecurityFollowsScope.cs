using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SendWorkflows.Host.Data.RowSecurity;

/// <summary>Tells the database when the scope has grown on a connection that is still open: until then it shows less than it may, never more.</summary>
internal sealed class RowSecurityFollowsScope : DbCommandInterceptor
{
    internal static readonly RowSecurityFollowsScope Instance = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Tell(command, eventData);
        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await TellAsync(command, eventData, cancellationToken);
        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Tell(command, eventData);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await TellAsync(command, eventData, cancellationToken);
        return result;
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Tell(command, eventData);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await TellAsync(command, eventData, cancellationToken);
        return result;
    }

    private static void Tell(DbCommand command, CommandEventData eventData)
    {
        if (eventData.Context is AppDb db && db.Told != db.Scope.Extent)
            RowSecurityScope.Tell(command.Connection!, db);
    }

    private static Task TellAsync(DbCommand command, CommandEventData eventData, CancellationToken cancellation) =>
        eventData.Context is AppDb db && db.Told != db.Scope.Extent ? RowSecurityScope.TellAsync(command.Connection!, db, cancellation) : Task.CompletedTask;
}
