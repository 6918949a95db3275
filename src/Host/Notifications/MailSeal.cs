using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SendWorkflows.Host.Notifications;

/// <summary>
/// Seals a link while its e-mail waits. The keys lie in a folder and not in the database, so a copy of the database opens no link; once the e-mail is handed over, not even
/// the sealed link is kept.
/// </summary>
public sealed class MailSeal(IDataProtectionProvider keys)
{
    /// <summary>Where the link stands in the text of an e-mail that carries one.</summary>
    public const string Place = "{link}";

    private readonly IDataProtector _protector = keys.CreateProtector("SendWorkflows.Notifications.MailSeal");

    /// <summary>The link as it may be kept.</summary>
    public string Close(string link) => _protector.Protect(link);

    /// <summary>The text to hand over.</summary>
    /// <exception cref="InvalidOperationException">The keys that sealed its link are gone.</exception>
    internal string TextOf(Email mail)
    {
        if (mail.SealedLink is not { } closed)
            return mail.Body;
        try
        {
            return mail.Body.Replace(Place, _protector.Unprotect(closed), StringComparison.Ordinal);
        }
        catch (CryptographicException problem)
        {
            throw new InvalidOperationException("The link in this e-mail can no longer be read: the keys that sealed it are gone from the folder of keys. End the link on the pupil's page and make another.", problem);
        }
    }
}
