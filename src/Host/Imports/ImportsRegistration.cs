using SendWorkflows.Host.Data;
using SendWorkflows.Host.Jobs;

namespace SendWorkflows.Host.Imports;

internal static class ImportsRegistration
{
    internal static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<SchoolContracts>()
        .AddScoped<ImportRun>()
        .AddScoped<ImportFile>()
        .AddScoped<AskForImport>()
        .AddScoped<IJobKind, ImportJob>()
        .AddScoped<ImportReach>()
        .AddScoped(provider => new ImportColumns(provider.GetRequiredService<AppDb>(), provider.GetRequiredService<SchoolContracts>()));
}
