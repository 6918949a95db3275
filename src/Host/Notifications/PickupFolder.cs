using System.Globalization;
using System.Text;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Notifications;

/// <summary>Puts messages into the folder <c>mail</c> of the data folder, one file each, named by Message-ID: for a mail server to collect, or to read.</summary>
internal sealed class PickupFolder(Folders folders, MailSettings settings) : IMailTransport
{
    public async Task HandOverAsync(Email email, string text, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(folders.Data, "mail"));
        var path = Path.Combine(folder.FullName, email.MessageId() + ".eml");
        // A name of its own, so that two that write the same message at once do not disturb each other: both files say the same.
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        await File.WriteAllTextAsync(unfinished, Text(email, text), new UTF8Encoding(false), cancellation);
        // Whoever collects sees a whole file or none.
        File.Move(unfinished, path, overwrite: true);
    }

    private string Text(Email email, string text) => new StringBuilder()
        .Append("From: ").AppendLine(settings.From)
        .Append("To: ").AppendLine(email.Address)
        .Append("Subject: ").AppendLine(email.Subject)
        .Append("Date: ").AppendLine(email.RecordedAt.ToString("R", CultureInfo.InvariantCulture))
        .Append("Message-ID: <").Append(email.MessageId()).AppendLine(">")
        .AppendLine("MIME-Version: 1.0")
        .AppendLine("Content-Type: text/plain; charset=utf-8")
        .AppendLine("Content-Transfer-Encoding: 8bit")
        .AppendLine()
        .Append(text)
        .ToString().ReplaceLineEndings("\r\n");
}
