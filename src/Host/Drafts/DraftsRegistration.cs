using Microsoft.EntityFrameworkCore.Diagnostics;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.SharedLinks;

namespace SendWorkflows.Host.Drafts;

internal static class DraftsRegistration
{
    internal static IServiceCollection AddDrafts(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(DraftSettings.Read(configuration)).AddScoped<DraftTickets>().AddScoped<MyDrafts>().AddScoped<LinkDrafts>().AddScoped<DraftOfTicket>().AddScoped<KeepDraft>().AddScoped<RecordedDrafts>()
            .AddScoped<INightlyWork, EndDrafts>().AddScoped<IEndsWithLink, EndDraftOfLink>().AddSingleton<IInterceptor, GoneDrafts>();
}
