namespace SendWorkflows.Host.Imports;

internal static class ImportsRegistration
{
    internal static IServiceCollection AddImports(this IServiceCollection services) =>
        services.AddSingleton<SchoolContracts>().AddScoped<ImportRun>().AddScoped<ImportFile>();
}
