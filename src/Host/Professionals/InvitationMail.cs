using SendWorkflows.Host.Notifications;
using SendWorkflows.Host.SharedLinks;

namespace SendWorkflows.Host.Professionals;

/// <summary>The e-mail that asks a specialist for advice. It names no child.</summary>
internal static class InvitationMail
{
    internal static string Subject(string school) => $"{school}: your advice on a pupil";

    internal static string Text(string school, SharedLink link) => $"""
        Dear {link.For},

        {school} asks for your advice on a pupil. The parents know and agree. By this link you read what the school shares with you and send your advice, without an account:

        {MailSeal.Place}

        The link works until {Words.Date(Scheduling.LocalDay.Of(link.ExpiresAt))}. It is for you alone: please do not pass it on.

        This message names no child. If it is not for you, please delete it and tell the school.

        """.ReplaceLineEndings("\n");
}
