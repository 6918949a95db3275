namespace SendWorkflows.Host.Reports;

internal static class ReportsRegistration
{
    /// <summary>Questions that pages ask; they change nothing.</summary>
    internal static IServiceCollection AddReports(this IServiceCollection services) =>
        services.AddScoped<MyDuties>().AddScoped<MyClasses>().AddScoped<OpenSuggestions>().AddScoped<MyMessages>().AddScoped<SenRegister>().AddScoped<RegisterDownload>()
            .AddScoped<PupilRecord>().AddScoped<OverdueDuties>().AddScoped<EmptyRoles>().AddScoped<GovernorFigures>().AddScoped<FactsToAsk>();
}
