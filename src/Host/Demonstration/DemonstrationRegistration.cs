using SendWorkflows.Host.Demonstration.Year;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Demonstration;

internal static class DemonstrationRegistration
{
    /// <summary>The invented authority, for <c>serve --demo</c> alone.</summary>
    internal static IServiceCollection AddDemonstration(this IServiceCollection services, ServiceOptions options) =>
        options.Demo
            ? services.AddScoped<FillDemonstration>().AddScoped<ReplayAutumn>().AddScoped<DemonstrationAccounts>().AddScoped<DemonstrationClock>()
                .AddScoped<PeopleAtWork>().AddScoped<ReportYear>().AddScoped<PlayYear>()
            : services;
}
