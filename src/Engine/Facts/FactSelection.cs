using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Engine.Facts;

/// <summary>Chooses what is known about one pupil on a day.</summary>
public static class FactSelection
{
    /// <summary>
    /// For each fact the newest value dated on or before <paramref name="asOf"/>; of two with the same date the one recorded later
    /// (further on in <paramref name="recorded"/>) wins, so a correction is simply a newer record. Then derived facts are computed.
    /// </summary>
    /// <param name="catalogue">The facts that count; others are left out.</param>
    /// <param name="recorded">Everything recorded about the pupil, in the order recorded.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="calendar">The school's calendar, or <c>null</c> if there is none: what needs its terms is then not known.</param>
    /// <param name="allowDerived">Whether a derived fact given directly is believed; otherwise it is left out and computed.</param>
    public static FactSet AsOf(
        FactCatalogue catalogue, IEnumerable<DatedFact> recorded, DateOnly asOf, SchoolCalendar? calendar = null, bool allowDerived = false)
    {
        var newest = new DatedFact?[catalogue.Facts.Count];
        foreach (var fact in recorded)
        {
            var slot = catalogue.SlotOf(fact.Name);
            if (slot >= 0 && fact.On <= asOf && (newest[slot] is not { } held || fact.On >= held.On))
                newest[slot] = fact;
        }

        var known = new KnownFact?[newest.Length];
        for (var slot = 0; slot < newest.Length; slot++)
        {
            if (newest[slot] is { Value: { } value } fact && (allowDerived || catalogue.Facts[slot].Derivation is null))
                known[slot] = new KnownFact(fact.Name, value, fact.On, fact.Source);
        }

        DerivedFacts.Compute(catalogue, known, asOf, calendar);
        return new FactSet(catalogue, asOf, known);
    }
}
