namespace SendWorkflows.Host.RuleSets;

internal static class RuleSetsRegistration
{
    internal static IServiceCollection AddRuleSets(this IServiceCollection services) => services.AddSingleton<PoliciesInForce>();
}
