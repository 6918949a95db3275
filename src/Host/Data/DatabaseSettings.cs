using Npgsql;

namespace SendWorkflows.Host.Data;

/// <summary>Which database to use.</summary>
/// <param name="ConnectionString">How to reach it.</param>
/// <param name="IsPostgres">PostgreSQL rather than SQLite.</param>
public sealed record DatabaseSettings(string ConnectionString, bool IsPostgres)
{
    private const int PlansKept = 200;

    // What is asked a second time on a connection is asked often; each time before it is kept is a plan made for nothing, on every connection.
    private const int KeptFromTime = 2;

    /// <summary>How many connections to the database are open at most: PostgreSQL's as the connection string says; SQLite knows no limit.</summary>
    public int Connections => IsPostgres ? new NpgsqlConnectionStringBuilder(ConnectionString).MaxPoolSize : new NpgsqlConnectionStringBuilder().MaxPoolSize;

    /// <summary>
    /// <c>ConnectionStrings:Default</c> if one is set (PostgreSQL when it names a host), otherwise an SQLite file in <paramref name="dataFolder"/>.
    /// The demonstration never uses the configured database: it has a file of its own.
    /// </summary>
    public static DatabaseSettings From(IConfiguration configuration, string dataFolder, bool demo)
    {
        var configured = configuration.GetConnectionString(demo ? "Demo" : "Default");
        if (string.IsNullOrWhiteSpace(configured))
            configured = $"Data Source={Path.Combine(dataFolder, demo ? "demo.db" : "sendworkflows.db")}";
        return configured.Contains("Host=", StringComparison.OrdinalIgnoreCase)
            ? new DatabaseSettings(WithPlansKept(configured), IsPostgres: true)
            : new DatabaseSettings(configured, IsPostgres: false);
    }

    /// <summary>PostgreSQL keeps the plans of what is often asked on a connection, unless the connection string says how many itself (0 behind a pooler that cannot).</summary>
    private static string WithPlansKept(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection);
        if (!connection.Contains("Auto Prepare", StringComparison.OrdinalIgnoreCase) && !connection.Contains("MaxAutoPrepare", StringComparison.OrdinalIgnoreCase))
            (builder.MaxAutoPrepare, builder.AutoPrepareMinUsages) = (PlansKept, KeptFromTime);
        return builder.ConnectionString;
    }
}
