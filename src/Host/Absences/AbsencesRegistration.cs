using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Absences;

internal static class AbsencesRegistration
{
    internal static IServiceCollection AddAbsences(this IServiceCollection services) =>
        services.AddScoped<StandIns>().AddScoped<ILentRoles>(parts => parts.GetRequiredService<StandIns>()).AddScoped<AbsenceReach>().AddScoped<RecordAbsence>();
}
