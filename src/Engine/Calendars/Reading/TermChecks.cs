using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Calendars.Reading;

/// <summary>Each term ends after it begins, and terms follow one another.</summary>
internal static class TermChecks
{
    /// <summary>Ten weeks: longer than any summer holiday in England, shorter than the shortest of three terms with its holidays.</summary>
    private const int LongestHoliday = 70;

    private const int LongestTerm = 366;

    internal static void Check(CalendarFile file, List<Diagnostic> problems)
    {
        for (var i = 0; i < file.Terms.Count; i++)
        {
            var term = file.Terms[i];
            var places = file.TermPlaces[i];
            if (term.Last < term.First)
            {
                problems.Add(Diagnostic.Error(
                    CalendarCodes.EndsBeforeItBegins,
                    places.Last,
                    $"The term \"{term.Name}\" ends on {DateWords.Long(term.Last)}, before it begins on {DateWords.Long(term.First)}.",
                    "Check the year, and that \"first\" and \"last\" are not swapped."));
            }

            if (term.Span.Days > LongestTerm)
            {
                problems.Add(Diagnostic.Error(
                    CalendarCodes.TermTooLong,
                    places.Last,
                    $"The term \"{term.Name}\" lasts from {DateWords.Span(term.Span)}, which is longer than a year.",
                    "Check the year, and give each term of a year by itself."));
            }

            if (file.Terms.Take(i).Any(other => other.Name == term.Name))
            {
                problems.Add(Diagnostic.Error(
                    CalendarCodes.TermNameTwice, places.Name, $"Two terms are called \"{term.Name}\".", "Add the year to the name, such as \"Autumn 2026\"."));
            }

            if (i > 0)
                CheckFollows(file.Terms[i - 1], term, places, problems);
        }
    }

    private static void CheckFollows(Term before, Term term, TermPlaces places, List<Diagnostic> problems)
    {
        if (term.First < before.First)
        {
            problems.Add(Diagnostic.Error(
                CalendarCodes.TermsOutOfOrder,
                places.First,
                $"The term \"{term.Name}\" begins on {DateWords.Long(term.First)}, before \"{before.Name}\", which is listed above it.",
                "List the terms in order of their dates."));
        }
        else if (term.First <= before.Last)
        {
            problems.Add(Diagnostic.Error(
                CalendarCodes.TermsOverlap,
                places.First,
                $"The term \"{term.Name}\" begins on {DateWords.Long(term.First)}, but \"{before.Name}\" lasts until {DateWords.Long(before.Last)}.",
                "Correct one of the two dates."));
        }
        else if (term.First.DayNumber - before.Last.DayNumber > LongestHoliday)
        {
            problems.Add(Diagnostic.Warning(
                CalendarCodes.LongGap,
                places.First,
                $"There are {DateWords.Count(term.First.DayNumber - before.Last.DayNumber - 1, "day", "days")} between \"{before.Name}\" and \"{term.Name}\".",
                "Check that no term is missing: every day in between counts as a holiday."));
        }
    }
}
