using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Operations;

internal static class OperationsRegistration
{
    internal static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ThisNode>().AddSingleton<RequestTimes>().AddScoped<Metrics>().AddSingleton<ReadDueWork>()
            .AddScoped<NodeRegister>().AddScoped<NodesSeen>().AddSingleton<FailedWork>().AddScoped<RetryFailed>().AddTraces(configuration);
        services.AddSingleton<KeysHealth>();
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: [HealthAnswer.Ready]).AddCheck<MigratedHealth>("migrated", tags: [HealthAnswer.Ready])
            .AddCheck<PolicyHealth>("policy", tags: [HealthAnswer.Ready]).AddCheck<ClockHealth>("clock", tags: [HealthAnswer.Ready]).AddCheck<KeysHealth>("keys", tags: [HealthAnswer.Ready])
            .AddCheck<MailHealth>("mail", tags: [HealthAnswer.Ready])
            .AddCheck<JobsHealth>("work", tags: [HealthAnswer.Ready]);
        return services;
    }
}
