using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Imports;

internal static class ImportsRegistration
{
    internal static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<SchoolContracts>()
        .AddScoped<ImportRun>()
        .AddScoped<ImportFile>()
        .AddScoped<ImportReach>()
        .AddScoped(provider => new ImportColumns(provider.GetRequiredService<AppDb>(), provider.GetRequiredService<SchoolContracts>()));
}
