using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Engine.Facts;

/// <summary>When a derived fact becomes another by the passing of time alone.</summary>
internal static class DerivedChange
{
    private const int DaysAWeek = 7;

    /// <summary>The first day after the facts' own on which the derived fact has another value though nothing new is recorded; <c>null</c> if none is in sight.</summary>
    /// <param name="fact">A fact with a derivation.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="calendar">The school's calendar, or <c>null</c>.</param>
    internal static DateOnly? NextOf(FactDefinition fact, FactSet facts, SchoolCalendar? calendar)
    {
        var derivation = fact.Derivation!;
        var asOf = facts.AsOf;
        if (derivation.How == Derivations.AsOf)
            return asOf.AddDays(1);
        if (facts[derivation.From] is not { } basis || DerivedFacts.StartOf(derivation, facts.Catalogue[derivation.From]!, basis.Value) is not { } start)
            return null;
        if (start > asOf)
            return start;
        return derivation.How switch
        {
            Derivations.DaysSince => asOf.AddDays(1),
            Derivations.WeeksSince => start.AddDays((((asOf.DayNumber - start.DayNumber) / DaysAWeek) + 1) * DaysAWeek),
            Derivations.MonthsSince => start.AddMonths(DerivedFacts.Months(start, asOf) + 1),
            Derivations.TermsSince => calendar is not null && calendar.Covers(start) ? NextTerm(calendar, asOf) : null,
            _ => null,
        };
    }

    private static DateOnly? NextTerm(SchoolCalendar calendar, DateOnly asOf)
    {
        if (asOf < calendar.Known.First)
            return calendar.Known.First;
        if (asOf > calendar.Known.Last)
            return null;
        return calendar.Terms.Select(term => term.Last).Append(calendar.Known.Last.AddDays(1)).Where(day => day > asOf).Min();
    }
}
