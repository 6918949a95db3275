namespace SendWorkflows.Host.SharedLinks;

internal static class SharedLinksRegistration
{
    internal static IServiceCollection AddSharedLinks(this IServiceCollection services) =>
        services.AddLinkLimit().AddScoped<MakeSharedLink>().AddScoped<OpenSharedLink>().AddScoped<EndSharedLink>().AddScoped<MailLink>();
}
