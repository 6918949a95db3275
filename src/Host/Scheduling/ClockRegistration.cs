using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Scheduling;

internal static class ClockRegistration
{
    /// <summary>The computer's clock, or for the demonstration one that can be moved. A test that has registered its own keeps it, movable in the demonstration.</summary>
    internal static void AddClock(this IServiceCollection services, ServiceOptions options)
    {
        var given = services.FirstOrDefault(s => s.ServiceType == typeof(TimeProvider))?.ImplementationInstance as TimeProvider;
        if (!options.Demo)
        {
            if (given is null)
                services.AddSingleton(RealClock.Instance);
            return;
        }

        var movable = new MovableClock(given ?? RealClock.Instance);
        services.AddSingleton(movable).AddSingleton<TimeProvider>(movable);
    }
}
