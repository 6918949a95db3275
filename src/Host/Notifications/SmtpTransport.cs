using System.Net;
using System.Net.Mail;
using System.Text;

namespace SendWorkflows.Host.Notifications;

/// <summary>Hands messages to an SMTP server.</summary>
internal sealed class SmtpTransport(MailSettings settings) : IMailTransport
{
    public async Task HandOverAsync(Digest digest, CancellationToken cancellation)
    {
        using var message = new MailMessage(settings.From, digest.Address, digest.Subject, digest.Body)
        {
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{digest.MessageId()}>");
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
        if (settings.User is not null)
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        await client.SendMailAsync(message, cancellation);
    }
}
