using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Interventions;

internal static class InterventionsRegistration
{
    internal static IServiceCollection AddInterventions(this IServiceCollection services) =>
        services.AddSingleton<ProvisionWords>().AddScoped<PlannedSessions>().AddScoped<WholeGroups>().AddScoped<ISupportedPupils, SupportedPupils>().AddScoped<InterventionReach>().AddScoped<InterventionForm>().AddScoped<SaveIntervention>()
            .AddScoped<GroupChange>().AddScoped<LogSession>().AddScoped<RecordResponse>().AddScoped<MyGroups>().AddScoped<InterventionRecord>()
            .AddScoped<InterventionList>().AddScoped<ProvisionReader>().AddScoped<SetProvisionMoney>().AddScoped<ProvisionMap>().AddScoped<ProvisionDownload>();
}
