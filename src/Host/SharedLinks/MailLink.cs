using System.Net.Mail;
using System.Text.RegularExpressions;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Notifications;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Serving;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.SharedLinks;

/// <summary>Has a link go to its holder by e-mail, through the same outbox as every other e-mail. It names no child.</summary>
public sealed class MailLink(AppDb db, MailSeal seal, SiteAddress site, AuditLog audit, TimeProvider time)
{
    private const int LongestAddress = 254;

    /// <summary>What to mend before a link can go by e-mail; <c>null</c> if it can, or nobody asked for that.</summary>
    /// <param name="pupil">The pupil, who must not be named.</param>
    /// <param name="address">The address; empty if no e-mail is wanted.</param>
    /// <param name="name">The form's field with the holder's name, and what was written there.</param>
    /// <param name="place">What was written as the time and place of a meeting.</param>
    internal static InputProblem? Check(Pupil pupil, string? address, (string Field, string? Said) name, string? place = null)
    {
        if (string.IsNullOrWhiteSpace(address))
            return null;
        var text = address.Trim();
        if (text.Length > LongestAddress || text.Any(char.IsControl) || !MailAddress.TryCreate(text, out var read) || read.Address != text)
            return new InputProblem("Email", $"\"{text}\" is not an e-mail address. Write one like name@example.org, or leave it empty.");
        // A parent often bears the pupil's surname.
        if (Names(name.Said, pupil.Forename))
            return new InputProblem(name.Field, "An e-mail names no child. Write the name without the pupil’s forename, or leave the e-mail address empty.");
        return Names(place, pupil.Forename) || Names(place, pupil.Surname)
            ? new InputProblem("Where", "An e-mail names no child. Write the time and place without the pupil’s name, or leave the e-mail address empty.")
            : null;
    }

    private static bool Names(string? said, string name) => said is not null && Regex.IsMatch(said, $@"\b{Regex.Escape(name)}\b", RegexOptions.CultureInvariant);

    /// <summary>Adds the e-mail to the change being made; the caller saves. Nothing is added without an address.</summary>
    /// <param name="made">The link.</param>
    /// <param name="pupil">The pupil.</param>
    /// <param name="path">Where the link leads, before its secret: <c>/views/</c>.</param>
    /// <param name="address">The address, checked.</param>
    /// <param name="subject">The subject line, which names no child.</param>
    /// <param name="text">The text, with <see cref="MailSeal.Place"/> where the link stands.</param>
    internal void Stage(MadeLink made, Pupil pupil, string path, string? address, string subject, string text)
    {
        if (string.IsNullOrWhiteSpace(address))
            return;
        made.Link.Mail = new Email
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            On = time.Today(),
            Address = address.Trim(),
            Subject = subject,
            Body = text,
            SealedLink = seal.Close(site.Of(path + made.Secret)),
            RecordedAt = time.GetUtcNow().UtcDateTime,
        };
        db.Add(made.Link.Mail);
        audit.Record("link-mailed", "link", made.Link.Id.ToString(), $"The link for {made.Link.For} goes by e-mail to {made.Link.Mail.Address}.", pupil.SchoolId, pupil.Id);
    }

    /// <summary>Takes an e-mail that still waits out of the outbox, in the change being made: its link has been ended.</summary>
    internal void Stop(SharedLink link)
    {
        if (link.Mail is { HandedOverAt: null } waiting)
            db.Remove(waiting);
    }
}
