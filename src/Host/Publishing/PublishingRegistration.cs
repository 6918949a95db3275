namespace SendWorkflows.Host.Publishing;

internal static class PublishingRegistration
{
    internal static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddScoped<PolicyReach>().AddScoped<TryDraft>().AddScoped<ProposeChange>().AddScoped<DecideProposal>().AddScoped<RuleSetHistory>().AddScoped<ChangesToDecide>();
}
