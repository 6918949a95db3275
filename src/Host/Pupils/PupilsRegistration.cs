namespace SendWorkflows.Host.Pupils;

internal static class PupilsRegistration
{
    internal static void AddPupils(this IServiceCollection services) => services.AddScoped<SaveSchool>().AddScoped<FindPupils>().AddScoped<RecentPupils>();
}
