namespace SendWorkflows.Host.Suggestions;

internal static class SuggestionsRegistration
{
    internal static IServiceCollection AddSuggestions(this IServiceCollection services) =>
        services.AddScoped<DecisionRecord>().AddScoped<Decide>().AddScoped<DecideWithoutSuggestion>();
}
