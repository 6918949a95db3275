using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Engine.Facts;

/// <summary>Computes derived facts, in this one place. One is not known when what it rests on is not.</summary>
internal static class DerivedFacts
{
    internal static void Compute(FactCatalogue catalogue, KnownFact?[] known, DateOnly asOf, SchoolCalendar? calendar)
    {
        for (var slot = 0; slot < known.Length; slot++)
        {
            if (known[slot] is not null || catalogue.Facts[slot].Derivation is not { } derivation)
                continue;
            var name = catalogue.Facts[slot].Name;
            if (derivation.How == Derivations.AsOf)
                known[slot] = new KnownFact(name, FactValue.Of(asOf), asOf, "the day asked about");
            var from = catalogue.SlotOf(derivation.From);
            if (from < 0 || known[from] is not { } basis)
                continue;
            if (Value(derivation, catalogue.Facts[from], basis.Value, asOf, calendar) is { } value)
                known[slot] = new KnownFact(name, value, basis.On, $"derived from {basis.Name} ({basis.Source})");
        }
    }

    private static FactValue? Value(Derivation derivation, FactDefinition from, FactValue basis, DateOnly asOf, SchoolCalendar? calendar)
    {
        if (derivation.How == Derivations.Only)
            return Records(derivation, from, basis) is [var only] ? only.Record?[derivation.Field!] : null;
        return Amount(derivation, from, basis, asOf, calendar) is { } amount ? FactValue.Of(amount) : null;
    }

    private static decimal? Amount(Derivation derivation, FactDefinition from, FactValue basis, DateOnly asOf, SchoolCalendar? calendar)
    {
        if (derivation.How == Derivations.Count)
            return Records(derivation, from, basis)?.Count;
        if (StartOf(derivation, from, basis) is not { } start || start > asOf)
            return null;
        return derivation.How switch
        {
            Derivations.DaysSince => asOf.DayNumber - start.DayNumber,
            Derivations.WeeksSince => (asOf.DayNumber - start.DayNumber) / 7,
            Derivations.MonthsSince => Months(start, asOf),
            Derivations.TermsSince => Terms(start, asOf, calendar),
            _ => null,
        };
    }

    /// <summary>The day that a derivation counts from; <c>null</c> if it is not known, or if the derivation counts from none.</summary>
    internal static DateOnly? StartOf(Derivation derivation, FactDefinition from, FactValue basis) =>
        derivation.How is Derivations.Count or Derivations.Only ? null : derivation.Field is null ? basis.Date : Latest(derivation, from, basis);

    private static List<FactValue>? Records(Derivation derivation, FactDefinition from, FactValue basis)
    {
        if (basis.List is not { IsComplete: true, Since: null } list || list.Items.Any(item => item is null))
            return null;
        if (derivation.When is null)
            return [.. list.Items.Select(item => item!)];
        var when = from.FieldIndex(derivation.When);
        var counted = new List<FactValue>();
        foreach (var item in list.Items)
        {
            if (item!.Record?.At(when)?.Boolean is not { } counts)
                return null;
            if (counts)
                counted.Add(item);
        }

        return counted;
    }

    private static DateOnly? Latest(Derivation derivation, FactDefinition from, FactValue basis)
    {
        if (Records(derivation, from, basis) is not { Count: > 0 } records)
            return null;
        var field = from.FieldIndex(derivation.Field!);
        var dates = records.Select(record => record.Record?.At(field)?.Date).ToList();
        return dates.Contains(null) ? null : dates.Max();
    }

    /// <summary>Whole months from a day to another.</summary>
    internal static int Months(DateOnly start, DateOnly asOf)
    {
        var months = ((asOf.Year - start.Year) * 12) + asOf.Month - start.Month;
        return start.AddMonths(months) > asOf ? months - 1 : months;
    }

    private static decimal? Terms(DateOnly start, DateOnly asOf, SchoolCalendar? calendar) =>
        calendar is null || !calendar.Covers(start) || !calendar.Covers(asOf)
            ? null
            : calendar.Terms.Count(term => term.Last >= start && term.Last <= asOf);
}
