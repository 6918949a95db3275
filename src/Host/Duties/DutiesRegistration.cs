namespace SendWorkflows.Host.Duties;

internal static class DutiesRegistration
{
    internal static IServiceCollection AddDuties(this IServiceCollection services) => services.AddScoped<OpenDuty>().AddScoped<CloseDuty>().AddScoped<EndDuty>();
}
