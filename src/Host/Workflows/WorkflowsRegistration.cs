using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Workflows;

internal static class WorkflowsRegistration
{
    internal static IServiceCollection AddWorkflows(this IServiceCollection services) => services
        .AddSingleton<WorkflowLibrary>()
        .AddScoped<WorkflowVersions>().AddScoped<RuleAnswers>().AddScoped<RunLoader>().AddScoped<EffectWriter>().AddScoped<Runs>().AddScoped<ITickWork, FollowTermDates>();
}
