namespace SendWorkflows.Host.Calendars;

internal static class CalendarsRegistration
{
    internal static void AddCalendars(this IServiceCollection services) => services.AddScoped<SetTermDates>();
}
