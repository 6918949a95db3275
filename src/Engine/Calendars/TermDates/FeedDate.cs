using System.Globalization;

namespace SendWorkflows.Engine.Calendars.TermDates;

/// <summary>A date, or a date and time, of a calendar feed. Times in UTC are shown in London; any other zone is taken as written.</summary>
internal sealed record FeedDate(DateOnly Day, bool AtMidnight)
{
    internal static FeedDate? Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new FeedDate(day, true);
        var utc = text.EndsWith('Z');
        if (!DateTime.TryParseExact(text.TrimEnd('Z'), "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return null;
        if (!utc)
            return new FeedDate(DateOnly.FromDateTime(moment), moment.TimeOfDay == TimeSpan.Zero);
        var instant = DateTime.SpecifyKind(moment, DateTimeKind.Utc);
        return new FeedDate(LocalTime.DateInLondon(instant), LocalTime.TimeInLondon(instant) == TimeOnly.MinValue);
    }
}
