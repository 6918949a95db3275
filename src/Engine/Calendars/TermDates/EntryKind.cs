namespace SendWorkflows.Engine.Calendars.TermDates;

/// <summary>What a row or event of an imported list says.</summary>
internal enum EntryKind
{
    Term,
    TermBegins,
    TermEnds,
    HalfTerm,
    Inset,
    Occasional,

    /// <summary>A holiday: it follows from the terms and the list of bank holidays.</summary>
    Holiday,
}
