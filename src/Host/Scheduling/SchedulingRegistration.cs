namespace SendWorkflows.Host.Scheduling;

internal static class SchedulingRegistration
{
    internal static IServiceCollection AddScheduling(this IServiceCollection services) => services.AddSingleton<Tick>();
}
