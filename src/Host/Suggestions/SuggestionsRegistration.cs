namespace SendWorkflows.Host.Suggestions;

internal static class SuggestionsRegistration
{
    internal static IServiceCollection AddSuggestions(this IServiceCollection services) =>
        services.AddScoped<DecisionRecord>().AddScoped<CyclesOfSupport>().AddScoped<ConsideredRequest>().AddScoped<SupportChange>().AddScoped<ProvisionDecided>().AddScoped<Decide>().AddScoped<DecideWithoutSuggestion>().AddScoped<OpenSuggestions>().AddScoped<SuggestionRecord>().AddScoped<CriteriaUsed>();
}
