namespace SendWorkflows.Host.Data;

/// <summary>Which database to use.</summary>
/// <param name="ConnectionString">How to reach it.</param>
/// <param name="IsPostgres">PostgreSQL rather than SQLite.</param>
public sealed record DatabaseSettings(string ConnectionString, bool IsPostgres)
{
    /// <summary>
    /// <c>ConnectionStrings:Default</c> if one is set (PostgreSQL when it names a host), otherwise an SQLite file in <paramref name="dataFolder"/>.
    /// The demonstration never uses the configured database: it has a file of its own.
    /// </summary>
    public static DatabaseSettings From(IConfiguration configuration, string dataFolder, bool demo)
    {
        var configured = configuration.GetConnectionString(demo ? "Demo" : "Default");
        if (string.IsNullOrWhiteSpace(configured))
            configured = $"Data Source={Path.Combine(dataFolder, demo ? "demo.db" : "sendworkflows.db")}";
        return new DatabaseSettings(configured, configured.Contains("Host=", StringComparison.OrdinalIgnoreCase));
    }
}
