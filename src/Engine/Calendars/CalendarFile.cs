using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Calendars;

/// <summary>A calendar file as it was written, before anyone has asked whether its dates make sense together.</summary>
internal sealed record CalendarFile(
    string Name,
    string? Authority,
    string? School,
    Place Place,
    IReadOnlyList<Term> Terms,
    IReadOnlyList<TermPlaces> TermPlaces,
    IReadOnlyList<ClosureDay> Closures)
{
    internal IEnumerable<DateOnly> Inset => Closures.Where(day => day.Inset).Select(day => day.Day);

    internal IEnumerable<DateOnly> Occasional => Closures.Where(day => !day.Inset).Select(day => day.Day);
}

/// <summary>Where the parts of a term stand.</summary>
internal sealed record TermPlaces(Place Name, Place First, Place Last, Place? HalfTerm);

/// <summary>One INSET or occasional day and where it stands.</summary>
internal sealed record ClosureDay(bool Inset, DateOnly Day, Place Place)
{
    internal string Kind => Inset ? "INSET day" : "occasional day";
}
