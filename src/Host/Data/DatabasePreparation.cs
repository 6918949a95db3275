using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Data;

/// <summary>Brings the database up to date before the service starts.</summary>
public static class DatabasePreparation
{
    private const string KindName = "kind";

    /// <summary>
    /// Migrates, and makes sure that the demonstration and the real service never share a database. Returns why the service
    /// must not start, or <c>null</c> when all is well.
    /// </summary>
    public static async Task<string?> PrepareAsync(IServiceProvider services, ServiceOptions options, CancellationToken cancellation)
    {
        var settings = services.GetRequiredService<DatabaseSettings>();
        if (!settings.IsPostgres && services.GetRequiredService<Folders>().DataWritten.Problem() is { } unwritten)
            return unwritten;
        if (await DatabaseMigration.MigrateAsync(settings, cancellation) is { } refusal)
            return refusal;
        await using var work = services.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        var db = work.ServiceProvider.GetRequiredService<AppDb>();

        var wanted = options.Demo ? "demonstration" : "real";
        var kind = await db.ServiceStates.SingleOrDefaultAsync(s => s.Name == KindName, cancellation);
        if (kind is null)
        {
            db.ServiceStates.Add(new ServiceState { Name = KindName, Value = wanted });
            await db.SaveChangesAsync(cancellation);
        }
        else if (kind.Value != wanted)
        {
            return options.Demo
                ? "This database belongs to a real service, so the demonstration will not touch it. Start with \"serve\", or give the demonstration a database of its own in ConnectionStrings:Demo."
                : "This database belongs to a demonstration, whose pupils are invented. Start with \"serve --demo\", or name another database in ConnectionStrings:Default.";
        }

        return null;
    }
}
