using System.Data.Common;
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

    // Bytes. Five hundred runs are a megabyte: in pieces of eight kilobytes, as is usual, each piece wakes the one that waits for it.
    private const int Piece = 64 * 1024;

    /// <summary>How many connections to the database are open at most: PostgreSQL's as the connection string says; SQLite knows no limit.</summary>
    public int Connections => IsPostgres ? new NpgsqlConnectionStringBuilder(ConnectionString).MaxPoolSize : new NpgsqlConnectionStringBuilder().MaxPoolSize;

    /// <summary>
    /// <c>ConnectionStrings:Default</c> if one is set (PostgreSQL when it names a host), otherwise an SQLite file in <paramref name="dataFolder"/>.
    /// The demonstration never uses that database: it has <c>ConnectionStrings:Demo</c>, or a file of its own.
    /// </summary>
    public static DatabaseSettings From(IConfiguration configuration, string dataFolder, bool demo)
    {
        var configured = configuration.GetConnectionString(demo ? "Demo" : "Default");
        if (string.IsNullOrWhiteSpace(configured))
            configured = $"Data Source={Path.Combine(dataFolder, demo ? "demo.db" : "sendworkflows.db")}";
        return configured.Contains("Host=", StringComparison.OrdinalIgnoreCase)
            ? new DatabaseSettings(Suited(configured), IsPostgres: true)
            : new DatabaseSettings(configured, IsPostgres: false);
    }

    /// <summary>Plans of what is often asked are kept on a connection, and what travels over it does so in large pieces, unless the connection string says it itself (<c>Max Auto Prepare=0</c> behind a pooler that cannot).</summary>
    private static string Suited(string configured)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = configured }.Keys!.Cast<string>().Select(word => word.Replace(" ", "", StringComparison.Ordinal)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var suited = new NpgsqlConnectionStringBuilder(configured);
        if (!said.Contains(nameof(suited.MaxAutoPrepare)))
            suited.MaxAutoPrepare = PlansKept;
        if (!said.Contains(nameof(suited.AutoPrepareMinUsages)))
            suited.AutoPrepareMinUsages = KeptFromTime;
        if (!said.Contains(nameof(suited.ReadBufferSize)))
            suited.ReadBufferSize = Piece;
        if (!said.Contains(nameof(suited.WriteBufferSize)))
            suited.WriteBufferSize = Piece;
        return suited.ConnectionString;
    }
}
