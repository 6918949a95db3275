namespace SendWorkflows.Host.Preferences;

internal static class PreferencesRegistration
{
    internal static IServiceCollection AddPreferences(this IServiceCollection services) => services.AddScoped<MyPreferences>();
}
