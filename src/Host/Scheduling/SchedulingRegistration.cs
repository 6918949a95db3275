using Npgsql;
using Quartz;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Scheduling;

internal static class SchedulingRegistration
{
    /// <summary>
    /// Quartz holds schedules, never duties: in memory on SQLite; on PostgreSQL in its clustered store, so that a node that dies is replaced. The
    /// computer's own clock drives it, also in the demonstration, whose movable clock only decides what is due.
    /// </summary>
    internal static IServiceCollection AddScheduling(this IServiceCollection services, DatabaseSettings database, IConfiguration configuration)
    {
        services.AddSingleton<Tick>().AddScoped<ClockState>().AddScoped<ForwardClock>();
        var settings = SchedulingSettings.Read(configuration);
        if (settings.Seconds <= 0)
            return services;
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

            quartz.ScheduleJob<TickJob>(trigger => trigger.WithIdentity("tick").StartNow()
                .WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromSeconds(settings.Seconds)).RepeatForever()));
            quartz.ScheduleJob<NightlyJob>(trigger => trigger.WithIdentity("nightly")
                .WithCronSchedule(settings.Nightly, cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(LocalTime.Zone))));
        });
        return services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }
}
