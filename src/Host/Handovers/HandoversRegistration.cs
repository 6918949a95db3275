namespace SendWorkflows.Host.Handovers;

internal static class HandoversRegistration
{
    internal static IServiceCollection AddHandovers(this IServiceCollection services) => services.AddScoped<HandoverOfPerson>().AddScoped<TransferRoles>();
}
