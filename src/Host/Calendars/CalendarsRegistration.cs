namespace SendWorkflows.Host.Calendars;

internal static class CalendarsRegistration
{
    internal static IServiceCollection AddCalendars(this IServiceCollection services) =>
        services.AddSingleton<CalendarCache>().AddScoped<SchoolCalendars>().AddScoped<SetTermDates>();
}
