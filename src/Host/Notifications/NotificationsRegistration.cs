using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Notifications;

internal static class NotificationsRegistration
{
    internal static IServiceCollection AddNotifications(this IServiceCollection services, DatabaseSettings database, IConfiguration configuration)
    {
        if (database.IsPostgres)
            services.AddSingleton<IEmailClaim, PostgresEmailClaim>();
        else
            services.AddSingleton<IEmailClaim, SqliteEmailClaim>();
        var mail = MailSettings.Read(configuration);
        services.AddSingleton(mail).AddSingleton<SiteAddress>().AddSingleton<DigestText>().AddSingleton<MailSeal>();
        if (mail.Host is null)
            services.AddSingleton<IMailTransport, PickupFolder>();
        else
            services.AddSingleton<IMailTransport, SmtpTransport>();
        return services.AddScoped<DeliverNotifications>().AddScoped<WriteDigests>().AddScoped<HandOverEmails>().AddScoped<TickOff>().AddScoped<MyInbox>()
            .AddScoped<ITickWork, SendDigests>().AddScoped<ITickWork, HandOverWork>();
    }
}
