using SendWorkflows.Host.Notifications;
using SendWorkflows.Host.SharedLinks;

namespace SendWorkflows.Host.Meetings;

/// <summary>The e-mail that invites a parent to a meeting. It names no child.</summary>
internal static class InvitationMail
{
    internal static string Subject(string school) => $"{school}: a meeting with you";

    internal static string Text(string school, ParentMeeting meeting, SharedLink link) => $"""
        Dear {link.For},

        We would like to meet you to talk about how your child is getting on at school, and what helps. The meeting is on {Words.WeekdayDate(meeting.On)}{(meeting.Where.Length > 0 ? $", {meeting.Where}" : "")}.

        You know your child best. Before we meet, please tell us what goes well, what worries you and what you would like to happen. You can write it here, without an account:

        {MailSeal.Place}

        The link works until {Words.Date(Scheduling.LocalDay.Of(link.ExpiresAt))}. It is for you alone: please do not pass it on. If you would rather talk, telephone the school or tell us at the meeting. If you need an interpreter, a different day or another way to take part, tell us. Free and independent advice for families is available from your local SEND information, advice and support service (SENDIASS).

        {school}

        This message names no child. If it is not for you, please delete it and tell the school.

        """.ReplaceLineEndings("\n");
}
