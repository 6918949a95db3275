using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Host.Notifications;

internal static class OpenDay
{
    /// <summary>Whether the reader works on this day. Where the school's calendar cannot say, ordinary working days count.</summary>
    internal static bool Is(SchoolCalendar? calendar, Recipient recipient, DateOnly day)
    {
        if (calendar is not null && recipient == Recipient.School && calendar.Covers(day))
            return calendar.IsSchoolDay(day);
        return calendar is null || !calendar.BankHolidays.Known.Contains(day)
            ? day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            : calendar.IsWorkingDay(day);
    }
}
