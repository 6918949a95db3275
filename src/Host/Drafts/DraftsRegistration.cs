using Microsoft.EntityFrameworkCore.Diagnostics;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Drafts;

internal static class DraftsRegistration
{
    internal static IServiceCollection AddDrafts(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(DraftSettings.Read(configuration)).AddScoped<DraftTickets>().AddScoped<MyDrafts>().AddScoped<KeepDraft>().AddScoped<RecordedDrafts>()
            .AddScoped<INightlyWork, EndDrafts>().AddSingleton<IInterceptor, GoneDrafts>();
}
