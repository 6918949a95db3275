using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Evaluations;

internal static class EvaluationsRegistration
{
    internal static IServiceCollection AddEvaluations(this IServiceCollection services) => services
        .AddSingleton<EvaluatePupils>().AddScoped<PupilsOnRoll>().AddScoped<SimulateDraft>().AddScoped<ITickWork, EvaluateChanged>().AddScoped<INightlyWork, EvaluateDue>();
}
