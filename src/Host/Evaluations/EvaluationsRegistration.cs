namespace SendWorkflows.Host.Evaluations;

internal static class EvaluationsRegistration
{
    internal static IServiceCollection AddEvaluations(this IServiceCollection services) => services;
}
