using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Timers;

internal static class TimersRegistration
{
    internal static IServiceCollection AddTimers(this IServiceCollection services, DatabaseSettings database)
    {
        if (database.IsPostgres)
            services.AddSingleton<ITimerClaim, PostgresTimerClaim>();
        else
            services.AddSingleton<ITimerClaim, SqliteTimerClaim>();
        return services.AddScoped<TimerRows>().AddScoped<TimerFailures>().AddSingleton<DueTimers>().AddScoped<ITickWork, TimerWork>();
    }
}
