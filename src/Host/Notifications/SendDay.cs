using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Notifications;

/// <summary>The first day on which a message may go out.</summary>
internal static class SendDay
{
    /// <summary>
    /// Today or the recipient's next open day; earlier, on a working day, only where waiting would pass the legal date. Where the calendar cannot
    /// say, the next working day.
    /// </summary>
    internal static DateOnly Find(string role, SchoolCalendar calendar, DateOnly today, DateOnly? legalDate) =>
        Sending.Escalation(today, calendar, today, legalDate, RecipientOf(role)).On
        ?? calendar.BankHolidays.WorkingDayOnOrAfter(today)
        ?? today;

    /// <summary>Whose open days count for a role: an authority's people work through school holidays.</summary>
    internal static Recipient RecipientOf(string role) => role is Roles.LaOfficer or Roles.PolicyEditor ? Recipient.Authority : Recipient.School;
}
