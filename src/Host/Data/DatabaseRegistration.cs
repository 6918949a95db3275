using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SendWorkflows.Host.Data.ManyRows;
using SendWorkflows.Host.Data.RowSecurity;

namespace SendWorkflows.Host.Data;

/// <summary>Registers the context for the database chosen.</summary>
public static class DatabaseRegistration
{
    // A list travels as one parameter. As one parameter for each element, as is usual, the text of every query on pupils would be written anew each time
    // (their scope is a list), and a database could keep no plan for it.
    private const ParameterTranslationMode OneParameter = ParameterTranslationMode.Parameter;

    /// <summary>Adds <see cref="AppDb"/> to the services.</summary>
    /// <remarks>The options are made once: they are the same for every piece of work, and making them costs more than a small query.</remarks>
    public static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseSettings settings)
    {
        services.AddSingleton(settings).AddSingleton<KeptConnections>().AddScoped<OneConnection>();
        return settings.IsPostgres
            ? services.AddDbContext<AppDb, PostgresDb>(
                (parts, options) => Common(options).UseNpgsql(settings.ConnectionString, npgsql => npgsql.UseParameterizedCollectionMode(OneParameter)).WriteManyRows().AddInterceptors([RowSecurityScope.Instance, RowSecurityFollowsScope.Instance, .. parts.GetServices<IInterceptor>()]),
                ServiceLifetime.Scoped, ServiceLifetime.Singleton)
            : services.AddDbContext<AppDb, SqliteDb>(
                (parts, options) => Common(options).UseSqlite(settings.ConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(OneParameter)).AddInterceptors([SqlitePragmas.Instance, .. parts.GetServices<IInterceptor>()]),
                ServiceLifetime.Scoped, ServiceLifetime.Singleton);
    }

    // A record whose pupil is out of sight disappears with the pupil: that is the purpose, not a mistake. Two lists in one query come back multiplied: whoever writes such a
    // query says whether it is to be split.
    private static DbContextOptionsBuilder Common(DbContextOptionsBuilder options) =>
        options.AddInterceptors(WholeText.Instance).ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning).Throw(RelationalEventId.MultipleCollectionIncludeWarning));
}
