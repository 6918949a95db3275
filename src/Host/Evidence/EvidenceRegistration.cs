using SendWorkflows.Host.Jobs;

namespace SendWorkflows.Host.Evidence;

internal static class EvidenceRegistration
{
    internal static IServiceCollection AddEvidence(this IServiceCollection services) =>
        services.AddSingleton<PackForms>().AddScoped<ReadHistory>().AddScoped<MakePack>().AddScoped<PacksOfPupil>().AddScoped<PacksForChosen>().AddScoped<PacksOfJob>().AddScoped<IJobKind, PacksJob>()
            .AddScoped<InformationReport>().AddScoped<InformationFigures>();
}
