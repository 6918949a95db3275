using Microsoft.EntityFrameworkCore;

namespace SendWorkflows.Host.Data;

/// <summary>Registers the context for the database chosen.</summary>
public static class DatabaseRegistration
{
    /// <summary>Adds <see cref="AppDb"/> to the services.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseSettings settings)
    {
        services.AddSingleton(settings);
        return settings.IsPostgres
            ? services.AddDbContext<AppDb, PostgresDb>(options => options.UseNpgsql(settings.ConnectionString))
            : services.AddDbContext<AppDb, SqliteDb>(options => options.UseSqlite(settings.ConnectionString).AddInterceptors(SqlitePragmas.Instance));
    }
}
