using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Scheduling;

internal static class ClockRegistration
{
    /// <summary>The computer's clock, or for the demonstration one that can be moved. A test that has registered its own keeps it.</summary>
    internal static void AddClock(this IServiceCollection services, ServiceOptions options)
    {
        if (services.Any(s => s.ServiceType == typeof(TimeProvider)))
            return;
        if (!options.Demo)
        {
            services.AddSingleton(RealClock.Instance);
            return;
        }

        var movable = new MovableClock(RealClock.Instance);
        services.AddSingleton(movable).AddSingleton<TimeProvider>(movable);
    }
}
