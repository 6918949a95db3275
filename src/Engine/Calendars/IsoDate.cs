using System.Globalization;

namespace SendWorkflows.Engine.Calendars;

/// <summary>Dates as files write them: <c>yyyy-MM-dd</c> in the Gregorian calendar, whatever the machine's culture.</summary>
public static class IsoDate
{
    /// <summary>The date, or <c>null</c> if the text is not exactly a date of that shape that exists.</summary>
    public static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The date as files write it.</summary>
    public static string Format(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
