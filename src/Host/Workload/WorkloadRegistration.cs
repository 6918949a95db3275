namespace SendWorkflows.Host.Workload;

internal static class WorkloadRegistration
{
    internal static IServiceCollection AddWorkload(this IServiceCollection services) => services.AddScoped<ReadWorkload>().AddScoped<MoveReviews>();
}
