using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Quartz;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Scheduling;

internal static class SchedulingRegistration
{
    /// <summary>
    /// Every node ticks; Quartz holds the cron schedules alone, never duties: in memory on SQLite; on PostgreSQL in its clustered store, so that each comes once
    /// for all nodes and one that dies is replaced. The computer's own clock drives both, also in the demonstration, whose movable clock only decides what is due.
    /// </summary>
    internal static IServiceCollection AddScheduling(this IServiceCollection services, DatabaseSettings database, IConfiguration configuration)
    {
        var settings = SchedulingSettings.Read(configuration);
        services.AddSingleton(settings).AddSingleton<Tick>().AddSingleton<ClockAgreement>().AddScoped<NightOwed>().AddScoped<ClockState>().AddScoped<ForwardClock>();
        if (database.IsPostgres)
            services.AddSingleton<IWorkClaim, PostgresWorkClaim>().TryAddSingleton<IDatabaseClock, PostgresClock>();
        else
            services.AddSingleton<IWorkClaim, OnlyNodeClaim>().TryAddSingleton<IDatabaseClock, NoDatabaseClock>();
        return settings.Seconds <= 0 ? services : services.AddHostedService<Ticking>().AddCron(database, settings);
    }

    private static IServiceCollection AddCron(this IServiceCollection services, DatabaseSettings database, SchedulingSettings settings)
    {
        services.AddLogging(log => log.AddFilter("Quartz", LogLevel.Warning));
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = "sendworkflows");
            quartz.UseDefaultThreadPool(2);
            if (database.IsPostgres)
            {
                quartz.UsePersistentStore(store =>
                {
                    store.UsePostgres(NpgsqlFactory.Instance, database.ConnectionString);
                    store.UseSystemTextJsonSerializer();
                    store.ProvisionSchema();
                    store.UseClustering();
                });
            }

            quartz.ScheduleJob<NightlyJob>(trigger => trigger.WithIdentity("nightly")
                .WithCronSchedule(settings.Nightly, cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(LocalTime.Zone))));
        });
        return services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }
}
