using System.Runtime.CompilerServices;
using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Calendars.DueDates;

/// <summary>One search for a date: what is given, and what has been said on the way.</summary>
/// <param name="names">The dates of names.</param>
/// <param name="calendar">The school's calendar, if there is one.</param>
/// <param name="tells">Whether it is to tell how it went: several times the work of finding the date.</param>
internal sealed class Resolving(IReadOnlyDictionary<string, DateOnly> names, SchoolCalendar? calendar, bool tells)
{
    private readonly List<string> _steps = [];
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);
    private readonly List<string> _reasons = [];

    internal bool Tells => tells;

    internal DateOnly? Named(string name)
    {
        if (names.TryGetValue(name, out var day))
            return Reached(day, $"{name} is {DateWords.Long(day)}.");
        if (Tells && _missing.Add(name))
            _reasons.Add(string.Join(' ', new[] { $"No date is given for \"{name}\".", NearestName.Help(name, names.Keys) }.OfType<string>()));
        return null;
    }

    internal DateOnly Reached(DateOnly day, [InterpolatedStringHandlerArgument("")] ref Saying step)
    {
        if (Tells && step.Said() is var said && !_steps.Contains(said))
            _steps.Add(said);
        return day;
    }

    /// <summary>Words for several sentences; empty if nothing is to be told.</summary>
    internal string Words([InterpolatedStringHandlerArgument("")] ref Saying words) => Tells ? words.Said() : "";

    /// <summary>A date of the calendar, or the reason why the calendar cannot say.</summary>
    internal DateOnly? FromCalendar(string what, Func<SchoolCalendar, DateOnly?> find)
    {
        if (calendar is null)
            return NotKnown($"A school calendar is needed to find {what}, and none is given.");
        if (find(calendar) is { } day)
            return day;
        return NotKnown($"The calendar \"{calendar.Name}\" covers {DateWords.Span(calendar.Known)}, which is not enough to find {what}.");
    }

    /// <summary>A date counted in working days, or the reason why bank holidays do not reach.</summary>
    internal DateOnly? FromBankHolidays(string what, Func<BankHolidays, DateOnly?> find)
    {
        if (calendar is null)
            return NotKnown($"Bank holidays are needed to find {what}, and none are given.");
        var known = calendar.BankHolidays;
        return find(known) ?? NotKnown($"Bank holidays are known for {DateWords.Span(known.Known)}, which is not enough to find {what}.");
    }

    /// <summary>A day that was counted forward, later by each paused day on the way; that is said.</summary>
    internal DateOnly PassPauses(DateOnly from, DateOnly to)
    {
        var reached = to;
        foreach (var span in calendar?.Paused ?? [])
        {
            var first = span.First > from ? span.First : from.AddDays(1);
            if (first > reached || span.Last < first)
                continue;
            var days = span.Last.DayNumber - first.DayNumber + 1;
            reached = reached.AddDays(days);
            if (Tells)
                _steps.Add($"{days} {(days == 1 ? "day" : "days")} of a pause, {DateWords.Span(new DateSpan(first, span.Last))}, do not count.");
        }

        return reached;
    }

    internal DateOnly? NotKnown([InterpolatedStringHandlerArgument("")] ref Saying reason)
    {
        if (Tells)
            _reasons.Add(reason.Said());
        return null;
    }

    internal DueDateAnswer Answer(DateOnly? day) =>
        new(day, _steps, [.. _missing], day is null ? string.Join(' ', _reasons.Distinct()) : null);
}
