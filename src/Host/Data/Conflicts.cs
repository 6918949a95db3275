using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SendWorkflows.Host.Data;

/// <summary>Tells a change that somebody overtook from one that is wrong.</summary>
internal static class Conflicts
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    /// <summary>Whether a row had changed or a unique value was taken since it was read.</summary>
    internal static bool IsConflict(this DbUpdateException problem) => problem is DbUpdateConcurrencyException || problem.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        _ => false,
    };
}
