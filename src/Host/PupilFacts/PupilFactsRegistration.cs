namespace SendWorkflows.Host.PupilFacts;

internal static class PupilFactsRegistration
{
    internal static IServiceCollection AddPupilFacts(this IServiceCollection services) =>
        services.AddScoped<RecordFacts>().AddScoped<RecordAnswer>().AddScoped<FactsOfPupils>().AddScoped<DatesAhead>().AddScoped<RecordableFacts>();
}
