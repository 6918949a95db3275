namespace SendWorkflows.Host.Professionals;

internal static class ProfessionalsRegistration
{
    internal static IServiceCollection AddProfessionals(this IServiceCollection services) =>
        services.AddScoped<InviteProfessional>().AddScoped<RecordAdvice>().AddScoped<SpecialistFacts>().AddScoped<ProfessionalsOfPupil>().AddScoped<SharedRecord>();
}
