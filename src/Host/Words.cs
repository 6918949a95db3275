using System.Globalization;

namespace SendWorkflows.Host;

/// <summary>Dates and numbers as people say them.</summary>
public static class Words
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"14 October 2026".</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", British);

    /// <summary>"14 October 2026", or "not known".</summary>
    public static string Date(DateOnly? date) => date is { } known ? Date(known) : "not known";

    /// <summary>"14 Oct": for tables where the year is plain.</summary>
    public static string ShortDate(DateOnly date) => date.ToString("d MMM", British);

    /// <summary>"Wednesday 14 October 2026": for days on which somebody does something.</summary>
    public static string WeekdayDate(DateOnly date) => date.ToString("dddd d MMMM yyyy", British);

    /// <summary>"20 minutes", "1 hour", "2 hours 30 minutes".</summary>
    public static string Minutes(int minutes) => minutes < 60
        ? Count(minutes, "minute")
        : Count(minutes / 60, "hour") + (minutes % 60 == 0 ? "" : " " + Count(minutes % 60, "minute"));

    /// <summary>"20 min", "1 h", "2 h 30 min": for tables.</summary>
    public static string ShortMinutes(int minutes) =>
        minutes < 60 ? $"{minutes} min" : minutes % 60 == 0 ? $"{minutes / 60} h" : $"{minutes / 60} h {minutes % 60} min";

    /// <summary>"Wednesday 14 October 2026, 3:30pm", in London.</summary>
    public static string Moment(DateTime utc)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, London);
        return $"{local.ToString("dddd d MMMM yyyy", British)}, {TimeOfDay(utc)}";
    }

    /// <summary>"3:30pm", in London.</summary>
    public static string TimeOfDay(DateTime utc)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, London);
        return local.ToString("h:mm", British) + local.ToString("tt", CultureInfo.InvariantCulture).ToLowerInvariant();
    }

    /// <summary>"today at 3:30pm", "yesterday at 3:30pm", "on Monday at 3:30pm" within a week, else "on 14 October 2026 at 3:30pm"; in London.</summary>
    public static string Since(DateTime utc, DateTime nowUtc)
    {
        var (day, today) = (DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, London)), DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(nowUtc, London)));
        var said = (today.DayNumber - day.DayNumber) switch
        {
            0 => "today",
            1 => "yesterday",
            > 1 and < 7 => $"on {day.ToString("dddd", British)}",
            _ => $"on {Date(day)}",
        };
        return $"{said} at {TimeOfDay(utc)}";
    }

    /// <summary>"today", "tomorrow", "in 5 days", "3 days ago".</summary>
    public static string Away(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 1 and var days => $"in {days} days",
        var days => $"{-days} days ago",
    };

    /// <summary>"1 pupil", "2 pupils".</summary>
    public static string Count(int number, string one, string? many = null) => number == 1 ? $"1 {one}" : $"{number} {many ?? one + "s"}";

    /// <summary>"Reception", "Year 4", "Nursery".</summary>
    public static string Year(int yearGroup) => yearGroup switch
    {
        < 0 => "Nursery",
        0 => "Reception",
        _ => $"Year {yearGroup}",
    };

    private static TimeZoneInfo London { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
}
