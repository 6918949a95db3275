using System.Globalization;

namespace SendWorkflows.Engine.Calendars.DueDates;

/// <summary>
/// A day and month: the first one after the day it counts from or, written with "of", the one in that day's calendar year. 29 February is the
/// last day of February in a year that has none.
/// </summary>
internal sealed class DayOfYearForm(int day, int month, DateForm from, bool inYearOf) : DateForm
{
    internal override string Text => inYearOf ? $"{Said} of {from.Text}" : Said;

    private string Said => string.Create(CultureInfo.InvariantCulture, $"{day} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)}");

    internal override void AddNames(ISet<string> names) => from.AddNames(names);

    internal override DateOnly? Resolve(Resolving work)
    {
        if (from.Resolve(work) is not { } start)
            return null;
        var found = In(start.Year);
        if (inYearOf)
            return work.Reached(found, $"{Said} in the year of {DateWords.Long(start)} is {DateWords.Long(found)}.");
        if (found <= start && start.Year == DateOnly.MaxValue.Year)
            return work.NotKnown($"No calendar has a {Said} after {DateWords.Long(start)}.");
        found = found > start ? found : In(start.Year + 1);
        return work.Reached(found, $"The first {Said} after {DateWords.Long(start)} is {DateWords.Long(found)}.");
    }

    private DateOnly In(int year) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
}
