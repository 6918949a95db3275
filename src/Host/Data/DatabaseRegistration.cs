using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SendWorkflows.Host.Data.RowSecurity;

namespace SendWorkflows.Host.Data;

/// <summary>Registers the context for the database chosen.</summary>
public static class DatabaseRegistration
{
    /// <summary>Adds <see cref="AppDb"/> to the services.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseSettings settings)
    {
        services.AddSingleton(settings);
        return settings.IsPostgres
            ? services.AddDbContext<AppDb, PostgresDb>((parts, options) =>
                Common(options).UseNpgsql(settings.ConnectionString).AddInterceptors([RowSecurityScope.Instance, .. parts.GetServices<IInterceptor>()]))
            : services.AddDbContext<AppDb, SqliteDb>((parts, options) =>
                Common(options).UseSqlite(settings.ConnectionString).AddInterceptors([SqlitePragmas.Instance, .. parts.GetServices<IInterceptor>()]));
    }

    // A record whose pupil is out of sight disappears with the pupil: that is the purpose, not a mistake.
    private static DbContextOptionsBuilder Common(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
}
