namespace SendWorkflows.TestKit;

/// <summary>Calendars for tests.</summary>
public static class TermDates
{
    /// <summary>Two ordinary years of three terms, September 2025 to July 2027.</summary>
    public const string OrdinaryYear = """
        {
          "name": "Willow Primary",
          "terms": [
            { "name": "Autumn 2025", "first": "2025-09-02", "last": "2025-12-19", "halfTerm": { "first": "2025-10-27", "last": "2025-10-31" } },
            { "name": "Spring 2026", "first": "2026-01-05", "last": "2026-03-27", "halfTerm": { "first": "2026-02-16", "last": "2026-02-20" } },
            { "name": "Summer 2026", "first": "2026-04-13", "last": "2026-07-21", "halfTerm": { "first": "2026-05-25", "last": "2026-05-29" } },
            { "name": "Autumn 2026", "first": "2026-09-02", "last": "2026-12-18", "halfTerm": { "first": "2026-10-26", "last": "2026-10-30" } },
            { "name": "Spring 2027", "first": "2027-01-04", "last": "2027-03-25", "halfTerm": { "first": "2027-02-15", "last": "2027-02-19" } },
            { "name": "Summer 2027", "first": "2027-04-12", "last": "2027-07-27", "halfTerm": { "first": "2027-05-31", "last": "2027-06-04" } }
          ],
          "inset": ["2026-09-02", "2027-01-04"]
        }
        """;
}
