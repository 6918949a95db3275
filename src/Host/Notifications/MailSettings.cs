using System.Globalization;

namespace SendWorkflows.Host.Notifications;

/// <summary>How e-mail leaves the service: settings <c>Mail:*</c>. Without <c>Mail:Host</c> it is put into a folder.</summary>
/// <param name="Host">The SMTP server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Tls">Whether to encrypt (STARTTLS).</param>
/// <param name="User">The name to sign in with, or <c>null</c>.</param>
/// <param name="Password">The password to sign in with.</param>
/// <param name="From">The sender's address.</param>
/// <param name="Patience">How long the server may take over one message.</param>
public sealed record MailSettings(string? Host, int Port, bool Tls, string? User, string? Password, string From, TimeSpan Patience)
{
    /// <summary>Reads the settings.</summary>
    public static MailSettings Read(IConfiguration configuration) => new(
        configuration["Mail:Host"] is { Length: > 0 } host ? host : null,
        int.Parse(configuration["Mail:Port"] ?? "25", CultureInfo.InvariantCulture),
        configuration.GetValue("Mail:Tls", false),
        configuration["Mail:User"] is { Length: > 0 } user ? user : null,
        configuration["Mail:Password"],
        configuration["Mail:From"] is { Length: > 0 } from ? from : "sendworkflows@localhost",
        TimeSpan.FromSeconds(configuration.GetValue("Mail:PatienceSeconds", 30.0)));
}
