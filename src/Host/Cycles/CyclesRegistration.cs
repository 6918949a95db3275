using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Cycles;

internal static class CyclesRegistration
{
    internal static IServiceCollection AddCycles(this IServiceCollection services) => services
        .AddScoped<CycleChange>().AddScoped<StartCycle>()
        .AddKeyedScoped<IBeginsWorkflow, NextCycle>(CycleWorkflow.Id);
}
