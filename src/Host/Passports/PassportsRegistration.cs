namespace SendWorkflows.Host.Passports;

internal static class PassportsRegistration
{
    internal static IServiceCollection AddPassports(this IServiceCollection services) => services.AddScoped<WritePassport>().AddScoped<PassportOfPupil>();
}
