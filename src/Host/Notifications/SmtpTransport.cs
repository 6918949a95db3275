using System.Net;
using System.Net.Mail;
using System.Text;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Notifications;

/// <summary>Hands messages to an SMTP server.</summary>
internal sealed class SmtpTransport(MailSettings settings) : IMailTransport
{
    public async Task HandOverAsync(Email email, string text, CancellationToken cancellation)
    {
        using var message = new MailMessage(settings.From, email.Address, email.Subject, text)
        {
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{email.MessageId()}>");
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
        if (settings.User is not null)
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        // A server that accepts the connection and then says nothing would otherwise be waited for without end.
        using var patience = new CancellationTokenSource(settings.Patience, RealClock.Instance);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            await client.SendMailAsync(message, either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"The mail server {settings.Host} did not take the message within {settings.Patience.TotalSeconds:0} seconds.");
        }
    }
}
