using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Jobs;

internal static class JobsRegistration
{
    /// <summary>What a job needs. A node that never looks for due work does none of them either.</summary>
    internal static IServiceCollection AddJobs(this IServiceCollection services, DatabaseSettings database, IConfiguration configuration)
    {
        services.AddSingleton(JobSettings.Read(configuration)).AddSingleton<JobBell>().AddSingleton<RunJobs>()
            .AddScoped<JobRecords>().AddScoped<JobFiles>().AddScoped<AskForJob>().AddScoped<MyWork>().AddScoped<INightlyWork, EndJobs>();
        if (database.IsPostgres)
            services.AddSingleton<IProgressBoard, ProgressInDatabase>();
        else
            services.AddSingleton<IProgressBoard, ProgressInMemory>();
        return SchedulingSettings.Read(configuration).Seconds <= 0 ? services : services.AddHostedService<Working>();
    }
}
